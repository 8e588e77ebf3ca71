import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { derivative } from "../../../../../src/core/calculus/derivative/derivative";
import { derivativesAt } from "../../../../../src/core/calculus/derivative/derivativesAt";
import { kinkConditions } from "../../../../../src/core/calculus/derivative/kinks";
import { simplify } from "../../../../../src/core/calculus/derivative/simplify/simplify";
import { centralDifference } from "../../../../../src/core/calculus/differences/differenceQuotients";
import { evaluateDual } from "../../../../../src/core/calculus/dual/evaluateDual";
import { childrenOf } from "../../../../../src/core/calculus/expression/childrenOf";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import type { Expression } from "../../../../../src/core/calculus/expression/Expression";
import { MAX_LENGTH, parse } from "../../../../../src/core/calculus/expression/parse";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { toText } from "../../../../../src/core/calculus/expression/toText";
import { makeRng } from "../../../../../src/core/math/rng";
import { arbitraryExpression, arbitraryNumber } from "../arbitraryExpression";
import { KNOWN_DERIVATIVES } from "../knownDerivatives";
import { largestValue } from "./largestValue";

describe("derivative", () => {
  // By the rules of any textbook.
  it.each([
    ["5", "0"],
    ["pi x", "pi"],
    ["x^2", "2x"],
    ["x^3", "3x^2"],
    ["3x^2 - 2x + 1", "6x - 2"],
    ["x*x*x", "3x^2"],
    ["x/3", "1/3"],
    ["0.1x^3", "0.3x^2"],
    ["1/x", "-1/x^2"],
    ["1/(2x)", "-1/(2x^2)"],
    ["x^-2", "-2/x^3"],
    ["sqrt(x)", "1/(2sqrt(x))"],
    ["x^0.5", "0.5/x^0.5"],
    ["x^(1/3)", "1/(3x^(2/3))"],
    ["sin(x)", "cos(x)"],
    ["cos(x)", "-sin(x)"],
    ["tan(x)", "1/cos(x)^2"],
    ["exp(x)", "exp(x)"],
    ["e^x", "e^x"],
    ["2^x", "2^x*ln(2)"],
    ["x^x", "x^x*(ln(x) + 1)"],
    ["ln(x)", "1/x"],
    ["sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))"],
    ["tanh(x)", "1 - tanh(x)^2"],
    ["softplus(x)", "sigmoid(x)"],
    ["relu(x)", "step(x)"],
    ["step(x)", "0"],
    ["abs(x)", "x/abs(x)"],
    ["max(x, 0)", "step(x)"],
    ["min(x, x^2)", "step(x^2 - x) + 2x*step(x - x^2)"],
    ["x sin(x)", "sin(x) + x*cos(x)"],
    ["(x + 1)/(x - 1)", "-2/(x - 1)^2"],
    ["x/(1 + x^2)", "(1 - x^2)/(1 + x^2)^2"],
    ["x^2/(1 + x^2)", "2x/(1 + x^2)^2"],
    ["ln(x)/x", "(1 - ln(x))/x^2"],
    ["sin(x^2)", "2x*cos(x^2)"],
    ["(2x + 1)^3", "6(2x + 1)^2"],
    ["(2x)^3", "24x^2"],
    ["exp(-x^2)", "-2x*exp(-x^2)"],
    ["sqrt(1 + x^2)", "x/sqrt(1 + x^2)"],
    ["ln(x^2)", "2/x"],
    ["sin(2pi x)", "2pi*cos(2pi*x)"],
    ["sin(x)cos(x)", "cos(x)^2 - sin(x)^2"],
    ["(x^2 + 1)(x - 3)", "3x^2 - 6x + 1"],
    ["x/x", "0"],
  ])("of %s is %s", (text, result) => {
    expect(toText(derivative(parseKnown(text)))).toBe(result);
  });

  it.each([
    ["x^2 + y^2", "2x", "2y"],
    ["xy", "y", "x"],
    ["x^y", "y*x^(y - 1)", "x^y*ln(x)"],
    ["sin(xy)", "y*cos(x*y)", "x*cos(x*y)"],
    ["(1 - x)^2 + 100(y - x^2)^2", "-2(1 - x) - 400x*(y - x^2)", "200(y - x^2)"],
  ])("of %s holds the other variable: %s and %s", (text, inX, inY) => {
    const tree = parseKnown(text, ["x", "y"]);
    expect(toText(derivative(tree, "x"))).toBe(inX);
    expect(toText(derivative(tree, "y"))).toBe(inY);
  });

  it.each(KNOWN_DERIVATIVES)("of %s at %d has its known value", (text, x, _value, slope) => {
    const symbolic = evaluate(derivative(parseKnown(text)), { x });
    // A few roundings, and up to 2^-53 of the 1 in `1 - tanh^2` and `1 - sigmoid`.
    expect(Math.abs(symbolic - slope)).toBeLessThanOrEqual(1e-14 * Math.abs(slope) + 5e-16);
  });

  it("agrees with central differences at 1,000 points of random expressions", () => {
    const arbitrary = arbitraryExpression({ variables: ["x"] });
    const trees = fc.sample(arbitrary, { seed: 11, numRuns: 1_500 });
    const rng = makeRng(11, 0, "points");
    const wrong: string[] = [];
    // Points outside of the domain, beside a kink or too steep for differences, and level ones, do not count.
    let numCounted = 0;
    for (const tree of trees) {
      const symbolic = derivative(tree);
      for (let i = 0; i < 4; i++) {
        const x = 6 * rng() - 3;
        const difference = trustedDifference(tree, x);
        if (difference === null) continue;
        const slope = evaluate(symbolic, { x });
        if (slope !== 0) numCounted++;
        if (!(Math.abs(slope - difference.value) <= difference.error))
          wrong.push(`${toText(tree)} at ${x}: ${slope}, difference ${difference.value}`);
      }
      if (numCounted >= 1_000) break;
    }
    expect(wrong).toEqual([]);
    expect(numCounted).toBeGreaterThanOrEqual(1_000);
  });

  it("agrees with dual numbers wherever both have a value", () => {
    let numCompared = 0;
    fc.assert(
      fc.property(
        arbitraryExpression({ variables: ["x", "y"] }),
        arbitraryNumber,
        arbitraryNumber,
        (tree, x, y) => {
          const at = { x, y };
          const symbolic = derivative(tree, "y");
          const { slope } = evaluateDual(tree, { of: "y", at });
          const value = evaluate(symbolic, at);
          if (!Number.isFinite(slope) || !Number.isFinite(value)) return true;
          numCompared++;
          // Both round each operation; what may cancel is as large as the largest number on the way.
          const largest = largestValue(symbolic, at) + largestValue(tree, at) + Math.abs(slope);
          return Math.abs(slope - value) <= 1e-12 * (1 + largest * largest);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
    expect(numCompared).toBeGreaterThan(250);
  });

  it("is quick for the longest texts that can be typed", () => {
    const texts = [
      "x*".repeat(249) + "x",
      `${"x/(".repeat(45)}x${")".repeat(45)}`,
      `${"sin(".repeat(49)}x${")".repeat(49)}`,
      `${"x^".repeat(48)}x`,
      `${"(x^x)/".repeat(82)}x`,
    ];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(MAX_LENGTH);
      const { tree } = parse(text);
      const result = tree && derivative(tree);
      // Growth by more than the square of the text would show here, or not end.
      expect(result && toText(result).length).toBeLessThan(200_000);
    }
  });
});

describe("derivativesAt", () => {
  it("goes on to higher derivatives", () => {
    // x^5: 32, 80, 160, 240, 240, 120 at 2; and nothing more.
    expect(derivativesAt(parseKnown("x^5"), { x: 2 }, 6)).toEqual([32, 80, 160, 240, 240, 120, 0]);
  });
});

describe("simplify", () => {
  it.each([
    ["x + x", "2x"],
    ["x - x", "0"],
    ["0*x + 1*x^1", "x"],
    ["2*3/4", "3/2"],
    ["0.5*0.5", "0.25"],
    ["0.5/3", "1/6"],
    ["x^2*x^-2", "1"],
    ["(x^2)^3", "x^6"],
    ["(x^2)^0.5", "(x^2)^0.5"],
    // Squaring would lose that x must not be below 0.
    ["(x^0.5)^2", "(x^0.5)^2"],
    ["(-x)^2", "x^2"],
    ["(-x)^3", "-x^3"],
    ["sqrt(9) + sqrt(2)", "3 + sqrt(2)"],
    ["ln(e) + sin(0) + exp(0)", "2"],
    ["tanh(30)", "tanh(30)"],
    ["1^x", "1"],
    ["-(x - 1)", "1 - x"],
    ["x(x + 1) - x^2", "x"],
    ["1/0", "1/0"],
    ["1e300*1e300*x", "1e+300*1e+300*x"],
    ["9007199254740991 + 2", "9007199254740992"],
  ])("makes of %s %s", (text, result) => {
    expect(toText(simplify(parseKnown(text)))).toBe(result);
  });

  it("keeps the value wherever there was one", () => {
    fc.assert(
      fc.property(arbitraryExpression({ variables: ["x"] }), arbitraryNumber, (tree, x) => {
        const before = evaluate(tree, { x });
        const largest = largestValue(tree, { x });
        if (!Number.isFinite(before) || largest > 1e9) return true;
        const after = evaluate(simplify(tree), { x });
        return Math.abs(after - before) <= 1e-12 * (1 + largest * largest);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("is done in one go", () => {
    fc.assert(
      fc.property(arbitraryExpression({ variables: ["x"] }), (tree) => {
        const once = simplify(tree);
        return toText(simplify(once)) === toText(once);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

/**
 * Central differences for h and h/2, extrapolated, `(4 D(h/2) - D(h)) / 3`, with the distance of the two as a bound on
 * the error; null where they are too far apart to tell, where a kink or a jump lies between, and outside of the domain.
 */
function trustedDifference(tree: Expression, x: number): { value: number; error: number } | null {
  const f = (at: number) => evaluate(tree, { x: at });
  const h = 1e-3;
  if (![-h, 0, h].every((by) => Number.isFinite(f(x + by)))) return null;
  if (hasBreak(tree, x - h, x + h)) return null;
  const wide = centralDifference(f, x, h);
  const narrow = centralDifference(f, x, h / 2);
  const value = (4 * narrow - wide) / 3;
  const truncation = Math.abs(narrow - wide);
  const rounding = (4 * Number.EPSILON * largestValue(tree, { x })) / h;
  const error = truncation + rounding + 1e-10;
  return error <= 1e-4 * (1 + Math.abs(value)) ? { value, error } : null;
}

/** Whether a kink, the jump of a step or the end of a root lies between, where the chain rule does not hold. */
function hasBreak(tree: Expression, from: number, to: number): boolean {
  const zeros = [...kinkConditions(tree).map(({ zero }) => zero), ...edgesOf(tree)];
  return zeros.some((zero) => {
    const [a, b] = [from, to].map((x) => evaluate(zero, { x }));
    return !(a * b > 0);
  });
}

/** What must not be 0: the arguments of steps and square roots, and the bases of powers that are not whole. */
function edgesOf(tree: Expression): Expression[] {
  const inside = childrenOf(tree).flatMap(edgesOf);
  if (tree.kind === "call" && (tree.name === "step" || tree.name === "sqrt"))
    return [...tree.args, ...inside];
  const isRoot =
    tree.kind === "power" && !(tree.right.kind === "number" && tree.right.value % 1 === 0);
  return isRoot ? [tree.left, ...inside] : inside;
}
