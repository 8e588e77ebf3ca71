import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../../src/core/activations/activations";
import { dual } from "../../../../../src/core/calculus/dual/dual";
import { evaluateDual } from "../../../../../src/core/calculus/dual/evaluateDual";
import { FRAMEWORK_SLOPES } from "../../../../../src/core/calculus/dual/frameworkSlopes";
import { gradientAt } from "../../../../../src/core/calculus/dual/gradientAt";
import { oneSidedSlopes } from "../../../../../src/core/calculus/dual/oneSidedSlopes";
import { build } from "../../../../../src/core/calculus/expression/build";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import type { ActivationId } from "../../../../../src/core/experiment/Experiment";
import { arbitraryExpression } from "../arbitraryExpression";
import { KNOWN_DERIVATIVES } from "../knownDerivatives";

const slopeAt = (text: string, x: number) =>
  evaluateDual(parseKnown(text), { of: "x", at: { x } }).slope;

describe("evaluateDual", () => {
  it.each(KNOWN_DERIVATIVES)("knows %s at %d and its slope", (text, x, value, slope) => {
    const computed = evaluateDual(parseKnown(text), { of: "x", at: { x } });
    // A few units of the last place for each of at most eight operations.
    expect(Math.abs(computed.value - value)).toBeLessThanOrEqual(4e-15 * Math.abs(value) + 1e-16);
    expect(Math.abs(computed.slope - slope)).toBeLessThanOrEqual(4e-15 * Math.abs(slope) + 1e-20);
  });

  it("has the value that plain evaluation has, to the bit", () => {
    fc.assert(
      fc.property(
        arbitraryExpression({ variables: ["x", "y"] }),
        fc.record({ x: fc.double({ min: -5, max: 5 }), y: fc.double({ min: -5, max: 5 }) }),
        (tree, at) => Object.is(evaluateDual(tree, { of: "x", at }).value, evaluate(tree, at)),
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  it.each([
    // No slope without a value, an infinite one where the tangent is upright.
    ["ln(x)", -1, NaN],
    ["sqrt(x)", -1, NaN],
    ["sqrt(x)", 0, Infinity],
    ["x^0.5", 0, Infinity],
    ["sqrt(x^2)", 0, NaN],
    ["1/x", 0, NaN],
    // A power with a constant exponent has a slope at 0 and below.
    ["x^2", 0, 0],
    ["x^3", -2, 12],
    ["x^0", 0, 0],
    ["x^1", 0, 1],
    // What frameworks answer at a kink.
    ["abs(x)", 0, 0],
    ["relu(x)", 0, 0],
    ["max(x, 0)", 0, 1],
    ["min(x, 0)", 0, 1],
  ])("%s at %d has the slope %d", (text, x, slope) => {
    expect(slopeAt(text, x)).toBe(slope);
  });

  it("holds the other variable, even where its own slope is infinite", () => {
    const tree = parseKnown("3x + sqrt(y)", ["x", "y"]);
    expect(evaluateDual(tree, { of: "x", at: { x: 1, y: 0 } }).slope).toBe(3);
  });

  it("refuses a derivative that is not worked out", () => {
    const pending = build.derivative(parseKnown("x^2"), "x");
    expect(() => evaluateDual(pending, { of: "x", at: { x: 1 } })).toThrow("worked out");
    // Its value is that of dual numbers.
    expect(evaluate(pending, { x: 1.5 })).toBe(3);
  });
});

/** Each activation in the grammar, by its definition; GELU needs erf, which the grammar has not. */
const DEFINITIONS: Readonly<Partial<Record<ActivationId, string>>> = {
  linear: "x",
  sigmoid: "1/(1 + exp(-x))",
  tanh: "(exp(x) - exp(-x))/(exp(x) + exp(-x))",
  relu: "max(0, x)",
  leakyRelu: "max(0.01x, x)",
  elu: "max(0, x) + min(exp(x) - 1, 0)",
  selu: "1.0507009873554805max(0, x) + 1.7580993408473766min(exp(x) - 1, 0)",
  silu: "x/(1 + exp(-x))",
  softplus: "ln(1 + exp(x))",
  softsign: "x/(1 + abs(x))",
  sine: "sin(x)",
};

describe("dual.activate", () => {
  it.each(Object.entries(DEFINITIONS))("gives %s the slope of its definition %s", (id, text) => {
    const tree = parseKnown(text);
    for (let x = -5.1; x < 5; x += 0.37) {
      const own = dual.activate(ACTIVATIONS[id as ActivationId], { value: x, slope: -2 });
      const { value, slope } = evaluateDual(tree, { of: "x", at: { x } });
      // The definitions cancel: e^-5 - 1 and 1 + e^-5 lose what is below 2^-53 of the 1.
      expect(own.value).toBeCloseTo(value, 14);
      expect(own.slope).toBeCloseTo(-2 * slope, 13);
    }
  });

  it("covers all activations but GELU, whose known slope at 1.5 is mpmath's", () => {
    expect(Object.keys(ACTIVATIONS).filter((id) => !(id in DEFINITIONS))).toEqual(["gelu"]);
    expect(dual.activate(ACTIVATIONS.gelu, dual.variable(1.5)).slope).toBeCloseTo(
      1.1274691922299795,
      14,
    );
  });
});

describe("dual", () => {
  it("differentiates each operation by its rule", () => {
    const u = { value: 3, slope: 5 };
    const v = { value: 2, slope: -1 };
    expect(dual.add(u, v)).toEqual({ value: 5, slope: 4 });
    expect(dual.subtract(u, v)).toEqual({ value: 1, slope: 6 });
    expect(dual.multiply(u, v)).toEqual({ value: 6, slope: 5 * 2 + 3 * -1 });
    // (5 * 2 - 3 * -1) / 4
    expect(dual.divide(u, v)).toEqual({ value: 1.5, slope: 3.25 });
    expect(dual.negate(u)).toEqual({ value: -3, slope: -5 });
    // 9 (2 / 3 * 5 - ln 3)
    expect(dual.power(u, v).slope).toBeCloseTo(30 - 9 * Math.log(3), 13);
    expect(dual.constant(7).slope).toBe(0);
  });
});

describe("gradientAt", () => {
  // mpmath 1.3 with 400 bits.
  it.each([
    ["x^2 + y^2", 1.5, -0.5, 2.5, 3, -1],
    ["x^y", 1.7, -2.3, 0.29509882538342097, -0.3992513519893342, 0.1565877736037055],
    ["sin(xy) + y^2/x", 0.8, 1.9, 5.511210143975583, -5.544153478626199, 4.790619587946863],
    ["ln(exp(x) + exp(y))", 0.3, -1.2, 0.5014132779827524, 0.8175744761936437, 0.18242552380635635],
    ["tanh(xy + 1)", -0.7, 0.9, 0.353991712477046, 0.7872208807478116, -0.6122829072482978],
  ])("of %s at (%d, %d)", (text, x, y, value, inX, inY) => {
    const found = gradientAt(parseKnown(text, ["x", "y"]), [x, y]);
    expect(found.value).toBeCloseTo(value, 14);
    expect(found.gradient[0]).toBeCloseTo(inX, 14);
    expect(found.gradient[1]).toBeCloseTo(inY, 14);
  });

  it("of one variable has one entry", () => {
    expect(gradientAt(parseKnown("x^2"), [3])).toEqual({ value: 9, gradient: [6] });
  });
});

describe("oneSidedSlopes", () => {
  it.each([
    ["abs(x)", 0, -1, 1],
    ["relu(x)", 0, 0, 1],
    ["relu(-2x)", 0, -2, 0],
    ["max(x, x^2)", 1, 1, 2],
    ["min(x, x^2)", 1, 2, 1],
    ["abs(x)*abs(x)", 0, 0, 0],
    ["sigmoid(relu(x))", 0, 0, 0.25],
    ["relu(-abs(x))", 0, 0, 0],
    ["sin(x)", 0, 1, 1],
  ])("of %s at %d are %d and %d", (text, x, left, right) => {
    const slopes = oneSidedSlopes(parseKnown(text), { x });
    expect(slopes.left).toBeCloseTo(left, 15);
    expect(slopes.right).toBeCloseTo(right, 15);
  });
});

describe("FRAMEWORK_SLOPES", () => {
  it("lie between the slopes of the two sides, as every choice should", () => {
    for (const [name, answers] of Object.entries(FRAMEWORK_SLOPES)) {
      const { left, right } = oneSidedSlopes(parseKnown(`${name}(x)`), { x: 0 });
      for (const { slope, framework } of answers) {
        expect(slope, framework).toBeGreaterThanOrEqual(left);
        expect(slope, framework).toBeLessThanOrEqual(right);
      }
    }
  });
});
