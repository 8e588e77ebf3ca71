import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { build } from "../../../../../src/core/calculus/expression/build";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { MAX_LENGTH, parse } from "../../../../../src/core/calculus/expression/parse";
import { formatSyntaxProblem } from "../../../../../src/core/calculus/expression/SyntaxProblem";

const { number, negate, sum, difference, product, quotient, power, call } = build;
const x = build.variable("x");
const y = build.variable("y");

/** Each text with the tree that the grammar gives it. */
const READ = [
  ["x", x],
  ["  x\t", x],
  ["X", x],
  ["1e-3", number(0.001)],
  ["1.5E+2", number(150)],
  [".5", number(0.5)],
  ["3.", number(3)],
  ["pi", build.constant("pi")],
  ["π", build.constant("pi")],
  ["e", build.constant("e")],
  ["1 - 2 - 3", difference(difference(number(1), number(2)), number(3))],
  ["1 + 2*3", sum(number(1), product(number(2), number(3)))],
  ["(1 + 2)*3", product(sum(number(1), number(2)), number(3))],
  ["8/4/2", quotient(quotient(number(8), number(4)), number(2))],
  ["x^2^3", power(x, power(number(2), number(3)))],
  ["-x^2", negate(power(x, number(2)))],
  ["(-x)^2", power(negate(x), number(2))],
  ["x^-2", power(x, negate(number(2)))],
  ["x^-y^2", power(x, negate(power(y, number(2))))],
  ["-x*y", negate(product(x, y))],
  ["2*-x", product(number(2), negate(x))],
  ["x - -x", difference(x, negate(x))],
  ["--x", negate(negate(x))],
  ["x²", power(x, number(2))],
  ["-2x³", negate(product(number(2), power(x, number(3))))],
  ["(x + 1)² x", product(power(sum(x, number(1)), number(2)), x)],
  ["2x", product(number(2), x)],
  ["2 x", product(number(2), x)],
  ["2x^2", product(number(2), power(x, number(2)))],
  ["1/2x", product(quotient(number(1), number(2)), x)],
  ["xy", product(x, y)],
  ["3sin(x)", product(number(3), call("sin", x))],
  ["xsin(x)", product(x, call("sin", x))],
  ["x sin(x)", product(x, call("sin", x))],
  ["2pi x", product(product(number(2), build.constant("pi")), x)],
  ["(x+1)(x-1)", product(sum(x, number(1)), difference(x, number(1)))],
  ["(x) (y)", product(x, y)],
  ["x(x)", product(x, x)],
  ["2e", product(number(2), build.constant("e"))],
  ["2e^x", product(number(2), power(build.constant("e"), x))],
  ["2exp(x)", product(number(2), call("exp", x))],
  ["log(x)", call("ln", x)],
  ["Sin(x)", call("sin", x)],
  ["pow(x, 3)", power(x, number(3))],
  ["max(x, -y)", call("max", x, negate(y))],
  ["3 × x ÷ 2 − 1", difference(quotient(product(number(3), x), number(2)), number(1))],
  ["2·x⋅y", product(product(number(2), x), y)],
] as const;

const OPERAND = 'a number, a variable, a function or "("';

/** Each text with the place of what is wrong, and the message. */
const REFUSED: readonly [text: string, position: number, length: number, message: string][] = [
  ["x^", 2, 0, `expected ${OPERAND} after "^" at position 3, found the end`],
  ["", 0, 0, `expected ${OPERAND} at position 1, found the end`],
  ["   ", 0, 0, `expected ${OPERAND} at position 1, found the end`],
  ["((((", 4, 0, `expected ${OPERAND} after "(" at position 5, found the end`],
  ["(x  ", 2, 0, 'expected an operator or ")" after "x" at position 3, found the end'],
  ["x)", 1, 1, 'expected an operator or the end after "x" at position 2, found ")"'],
  ["sin()", 4, 1, `expected ${OPERAND} after "(" at position 5, found ")"`],
  ["alert(1)", 0, 5, `expected ${OPERAND} at position 1, found the unknown name "alert"`],
  ["__proto__", 0, 9, `expected ${OPERAND} at position 1, found the unknown name "__proto__"`],
  ["constructor", 0, 11, `expected ${OPERAND} at position 1, found the unknown name "constructor"`],
  ["toString()", 0, 8, `expected ${OPERAND} at position 1, found the unknown name "toString"`],
  ["x.y", 1, 1, 'expected an operator or the end after "x" at position 2, found "."'],
  ["x;y", 1, 1, 'expected an operator or the end after "x" at position 2, found ";"'],
  ["<b>", 0, 1, `expected ${OPERAND} at position 1, found "<"`],
  ["x\u0000", 1, 1, 'expected an operator or the end after "x" at position 2, found "\u0000"'],
  ["жук(x)", 0, 3, `expected ${OPERAND} at position 1, found the unknown name "жук"`],
  ["1+💥", 2, 2, `expected ${OPERAND} after "+" at position 3, found "💥"`],
  ["x+\ud83d", 2, 1, `expected ${OPERAND} after "+" at position 3, found "\ud83d"`],
  ["𝑥^2", 0, 2, `expected ${OPERAND} at position 1, found the unknown name "𝑥"; did you mean "x"?`],
  [
    "sinn(x)",
    0,
    4,
    `expected ${OPERAND} at position 1, found the unknown name "sinn"; did you mean "sin"?`,
  ],
  [
    "1 + sigmoyd(x)",
    4,
    7,
    `expected ${OPERAND} after "+" at position 5, found the unknown name "sigmoyd"; did you mean "sigmoid"?`,
  ],
  [
    "x x",
    2,
    1,
    'expected an operator or the end after "x" at position 3, found "x"; did you mean "x*x"?',
  ],
  [
    "x2",
    1,
    1,
    'expected an operator or the end after "x" at position 2, found "2"; did you mean "x^2"?',
  ],
  ["2 3", 2, 1, 'expected an operator or the end after "2" at position 3, found "3"'],
  ["x²³", 2, 1, 'expected an operator or the end after "²" at position 3, found "³"'],
  ["²", 0, 1, `expected ${OPERAND} at position 1, found "²"`],
  ["sin²(x)", 3, 1, 'expected "(" after "sin" at position 4, found "²"; did you mean "sin(x)^2"?'],
  ["|x|", 0, 1, `expected ${OPERAND} at position 1, found "|"; did you mean "abs(x)"?`],
  ["x**2", 2, 1, `expected ${OPERAND} after "*" at position 3, found "*"; did you mean "^"?`],
  ["sin x", 4, 1, 'expected "(" after "sin" at position 5, found "x"; did you mean "sin(x)"?'],
  ["sin^2(x)", 3, 1, 'expected "(" after "sin" at position 4, found "^"; did you mean "sin(x)^2"?'],
  ["log10(x)", 3, 2, 'expected "(" after "log" at position 4, found "10"'],
  [
    "1,5",
    1,
    1,
    'expected an operator or the end after "1" at position 2, found ","; did you mean "1.5"?',
  ],
  [
    "min(x)",
    5,
    1,
    'expected an operator or "," and a second argument after "x" at position 6, found ")"',
  ],
  ["sin(x, 2)", 5, 1, 'expected an operator or ")" after "x" at position 6, found ","'],
  ["1e999", 0, 5, `expected ${OPERAND} at position 1, found a number too large`],
  ["x = 2", 2, 1, 'expected an operator or the end after "x" at position 3, found "="'],
  ["+x", 0, 1, `expected ${OPERAND} at position 1, found "+"`],
  [
    "(".repeat(60),
    50,
    1,
    'expected at most 50 brackets, signs and powers within each other after "(" at position 51, found one more',
  ],
  [
    `${"-".repeat(60)}x`,
    50,
    1,
    'expected at most 50 brackets, signs and powers within each other after "-" at position 51, found one more',
  ],
  ["x".repeat(10_000), 500, 9500, "expected at most 500 characters at position 501, found 10000"],
];

describe("parse", () => {
  it.each(READ)("reads %j", (text, tree) => {
    expect(parse(text, ["x", "y"])).toEqual({ tree, problem: null });
  });

  it.each(REFUSED)("refuses %j at offset %d", (text, position, length, message) => {
    const { tree, problem } = parse(text, ["x", "y"]);
    expect(tree).toBeNull();
    expect(problem).toMatchObject({ position, length });
    expect(problem && formatSyntaxProblem(problem)).toBe(message);
  });

  it("knows no y where x is the only variable", () => {
    expect(parse("y").problem).toMatchObject({ position: 0, found: 'the unknown name "y"' });
    expect(parse("y", ["x", "y"]).tree).toEqual(y);
  });

  it("reads up to the length limit, however one-sided the tree", () => {
    const text = `${"x+".repeat((MAX_LENGTH - 2) / 2)}xx`;
    expect(text).toHaveLength(MAX_LENGTH);
    const { tree } = parse(text);
    // 249 times 1, and 1 * 1.
    expect(tree && evaluate(tree, { x: 1 })).toBe(250);
  });

  it("reads up to the depth limit", () => {
    expect(parse(`${"(".repeat(50)}x${")".repeat(50)}`).tree).toEqual(x);
    expect(parse(`${"((x))+".repeat(60)}x`).problem).toBeNull();
  });

  it("answers any text with a tree or with a place in it", () => {
    const piece = fc.constantFrom(..."xy12.e+-*/^(), ", "sin", "max(", "pow(", "pi", "²", "_");
    // Any UTF-16 units, halves of surrogate pairs too.
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(
      fc.string({ unit, maxLength: 40 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const { tree, problem } = parse(input, ["x", "y"]);
        const { position, length } = problem ?? { position: 0, length: 0 };
        return tree !== null || (position >= 0 && position + length <= input.length);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
