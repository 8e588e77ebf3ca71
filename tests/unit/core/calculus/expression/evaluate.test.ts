import { describe, expect, it } from "vitest";

import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { explainUndefined } from "../../../../../src/core/calculus/expression/explainUndefined";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { power } from "../../../../../src/core/calculus/expression/power";
import { toText } from "../../../../../src/core/calculus/expression/toText";
import { KNOWN_DERIVATIVES } from "../knownDerivatives";

describe("evaluate", () => {
  it.each(KNOWN_DERIVATIVES)("knows %s at %d", (text, x, value) => {
    // A few units of the last place for each of at most six operations.
    expect(Math.abs(evaluate(parseKnown(text), { x }) - value)).toBeLessThanOrEqual(
      4e-15 * Math.max(Math.abs(value), 0.1),
    );
  });

  it("takes both variables, and NaN for one without a number", () => {
    const tree = parseKnown("x - y", ["x", "y"]);
    expect(evaluate(tree, { x: 5, y: 3 })).toBe(2);
    expect(evaluate(tree, { x: 5 })).toBeNaN();
  });

  it.each([
    ["1/0", Infinity],
    ["-1/0", -Infinity],
    ["0/0", NaN],
    ["ln(0)", -Infinity],
    ["ln(-1)", NaN],
    ["sqrt(-1)", NaN],
    ["(-8)^(1/3)", NaN],
    ["0^-1", Infinity],
    ["0^0", 1],
    ["step(0)", NaN],
    ["exp(1000)", Infinity],
    ["min(1, 2)", 1],
    ["max(1, 2)", 2],
    ["step(2) - step(-2)", 1],
    ["abs(-3)", 3],
    ["relu(-3) + relu(3)", 3],
  ])("gives %s the value %d", (text, value) => {
    expect(evaluate(parseKnown(text), { x: 0 })).toBe(value);
  });
});

describe("explainUndefined", () => {
  it.each([
    ["1/0", "1/0", "divides by 0"],
    ["3 + sin(1/(x - x))", "1/(x - x)", "divides by 0"],
    ["x^(-1)", "x^(-1)", "divides by 0"],
    ["ln(x)", "ln(x)", "takes the logarithm of 0"],
    ["2ln(x - 1)", "ln(x - 1)", "takes the logarithm of a number below 0"],
    ["sqrt(x - 1)", "sqrt(x - 1)", "takes the square root of a number below 0"],
    ["(x - 1)^0.5", "(x - 1)^0.5", "takes a number below 0 to a power that is not whole"],
    ["step(x)", "step(x)", "jumps at 0"],
    ["x*exp(999)", "exp(999)", "is too large for a number"],
    ["1e200*1e200", "1e+200*1e+200", "is too large for a number"],
  ])("says of %s at 0 that %s %s", (text, part, reason) => {
    const found = explainUndefined(parseKnown(text), { x: 0 });
    expect(found && toText(found.part)).toBe(part);
    expect(found?.reason).toBe(reason);
  });

  it("says nothing where there is a value", () => {
    expect(explainUndefined(parseKnown("1/x"), { x: 2 })).toBeNull();
  });
});

describe("power", () => {
  // Exact in binary, or by mpmath 1.3 from the doubles.
  it.each([
    [3, 4, 81],
    [-2, 3, -8],
    [2, -2, 0.25],
    [9, 0.5, 3],
    [-1, 65, -1],
    [-1, 66, 1],
    [0, 2.5, 0],
    [0, -2.5, Infinity],
    [1.01, 1000, 20959.155637813845],
    [0.3, 2.7, 0.038746045822494066],
    [2, 100, 1267650600228229401496703205376],
  ])("%d ^ %d is %d", (base, exponent, value) => {
    // e^(v ln u) errs by v ln u, here up to 70, units of the last place.
    expect(Math.abs(power(base, exponent) - value) || 0).toBeLessThanOrEqual(
      Math.abs(value) < Infinity ? 1e-14 * Math.abs(value) : 0,
    );
  });

  it("passes NaN on, but for the exponent 0", () => {
    expect([power(NaN, 2), power(2, NaN), power(0, NaN), power(-2, NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(power(NaN, 0)).toBe(1);
  });
});
