import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { CURVES } from "../../src/core/calculus/curves/curves";
import { evaluateDual } from "../../src/core/calculus/dual/evaluateDual";
import { FRAMEWORK_SLOPES } from "../../src/core/calculus/dual/frameworkSlopes";
import { build } from "../../src/core/calculus/expression/build";
import { FUNCTIONS } from "../../src/core/calculus/expression/functions/functions";
import { parseKnown } from "../../src/core/calculus/expression/parseKnown";
import { slopeOf } from "../../src/engine/slope/slopeOf";
import { KNOWN_DERIVATIVES } from "../unit/core/calculus/knownDerivatives";
import { useNodeBackend } from "./useNodeBackend";

/** Float32 rounds by up to 2^-24 each of the argument, the value on the way and the slope; some of it is magnified. */
const TOLERANCE = 2 ** -20;

const slope = (text: string, x: number) => slopeOf(parseKnown(text), x);

function expectNear(text: string, x: number, expected: number): void {
  const error = Math.abs(slope(text, x) - expected);
  expect(error, `${text} at ${x}`).toBeLessThan(TOLERANCE * Math.max(1, Math.abs(expected)));
}

/** Every function of expressions once, on arguments within its domain, away from kinks and poles. */
const CALLS = Object.values(FUNCTIONS).map(({ name, numArguments }) => {
  if (numArguments === 2) return `${name}(x, 2x - 1.3)`;
  return name === "tan" ? "tan(x/4)" : `${name}(x/2 + 1.7)`;
});

describe("slopeOf", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it.each(CALLS)("of %s is that of dual numbers", (text) => {
    const tree = parseKnown(text);
    for (let x = -2.9; x < 3; x += 0.31)
      expectNear(text, x, evaluateDual(tree, { of: "x", at: { x } }).slope);
  });

  it.each(Object.values(CURVES))("of the page's $text is that of dual numbers", ({ text }) => {
    const tree = parseKnown(text);
    for (const x of [-1.9, -0.4, 0.3, 1, 1.7])
      expectNear(text, x, evaluateDual(tree, { of: "x", at: { x } }).slope);
  });

  it.each(KNOWN_DERIVATIVES.filter(([, x]) => Math.abs(x) < 5))(
    "of %s at %d is mpmath's",
    (text, x, _value, expected) => expectNear(text, x, expected),
  );

  it("has the digits of float32, not of float64", () => {
    // cos(0.7) = 0.7648421872844885; float32's neighbours there are 6e-8 apart.
    const error = Math.abs(slope("sin(x)", 0.7) - 0.7648421872844885);
    expect(error).toBeGreaterThan(1e-10);
    expect(error).toBeLessThan(2e-7);
    expect(Math.fround(slope("sin(x)", 0.7))).toBe(slope("sin(x)", 0.7));
  });

  it.each(["abs", "relu"] as const)("of %s at its corner is what the table says", (name) => {
    const told = FRAMEWORK_SLOPES[name].find(({ framework }) => framework === "TensorFlow.js");
    expect(slope(`${name}(x)`, 0)).toBe(told?.slope);
  });

  it("of what x has no part in is 0", () => {
    expect(slope("3 + pi", 1)).toBe(0);
  });

  it.each([
    ["sqrt(x)", -1],
    ["1/x", 0],
  ])("of %s at %d is no number", (text, x) => {
    expect(Number.isFinite(slope(text, x))).toBe(false);
  });

  it("of ln below 0 is 1/x, though there is no logarithm", () => {
    expect(slope("ln(x)", -2)).toBe(-0.5);
  });

  it("refuses a derivative that is not worked out", () => {
    const pending = build.derivative(parseKnown("x^2"), "x");
    expect(() => slopeOf(pending, 1)).toThrow("worked out");
  });

  it("leaves no tensor behind", () => {
    const before = tf.memory().numTensors;
    slope("tanh(2x + 1)^3", 0.4);
    expect(tf.memory().numTensors).toBe(before);
  });
});
