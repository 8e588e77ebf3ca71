import { describe, expect, it } from "vitest";
import { ACTIVATIONS } from "../../../../src/core/activations/activations";
import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import { cos } from "../../../../src/core/math/cos";
import { erf } from "../../../../src/core/math/erf";
import { sin } from "../../../../src/core/math/sin";

const ids = Object.keys(ACTIVATIONS) as ActivationId[];

/** `[z, f(z), f'(z)]`. */
type Known = readonly [number, number, number];

/** One entry an activation: mpmath 1.3 with 200 bits, from the definitions; the piecewise linear ones by hand. */
const KNOWN: Readonly<Partial<Record<ActivationId, readonly Known[]>>> = {
  linear: [
    [-2, -2, 1],
    [0, 0, 1],
  ],
  sigmoid: [
    [-30, 9.357622968839299e-14, 9.357622968838423e-14],
    [-2, 0.11920292202211756, 0.10499358540350652],
    [0, 0.5, 0.25],
    [1.5, 0.8175744761936437, 0.14914645207033286],
    [20, 0.9999999979388464, 2.061153613941849e-9],
  ],
  tanh: [
    [-30, -1, 3.502604305078608e-26],
    [-0.5, -0.46211715726000974, 0.7864477329659274],
    [0, 0, 1],
    [1.5, 0.9051482536448664, 0.18070663892364852],
    [20, 1, 1.6993417021166355e-17],
  ],
  relu: [
    [-2, 0, 0],
    [0, 0, 0],
    [1e-30, 1e-30, 1],
    [3, 3, 1],
  ],
  leakyRelu: [
    [-2, -0.02, 0.01],
    [0, 0, 0.01],
    [3, 3, 1],
  ],
  elu: [
    [-30, -0.9999999999999064, 9.357622968840175e-14],
    [-1e-10, -9.9999999995e-11, 0.9999999999],
    [-0.5, -0.3934693402873666, 0.6065306597126334],
    [0, 0, 1],
    [1.5, 1.5, 1],
  ],
  // 1.7580993408473766 (e^-1 - 1) and its slope; at 0 the slope from the left.
  selu: [
    [-1, -1.1113307378125625, 0.6467686030348141],
    [0, 0, 1.7580993408473766],
    [2, 2.101401974710961, 1.0507009873554805],
  ],
  gelu: [
    [-30, -1.472014178144456e-196, -4.416031690708495e-195],
    [-2, -0.04550026389635842, -0.0852318010781969],
    [-0.5, -0.15426876936299344, 0.13250487534383715],
    [0, 0, 0.5],
    [1.5, 1.399789198096713, 1.1274691922299795],
    [20, 20, 1],
  ],
  silu: [
    [-30, -2.8072868906517896e-12, -2.713710660963134e-12],
    [-2, -0.23840584404423512, -0.09078424878489548],
    [0, 0, 0.5],
    [1.5, 1.2263617142904655, 1.041294154299143],
  ],
  softplus: [
    [-30, 9.357622968839737e-14, 9.357622968839299e-14],
    [0, 0.6931471805599453, 0.5],
    [1.5, 1.7014132779827524, 0.8175744761936437],
    [20, 20.000000002061153, 0.9999999979388464],
  ],
  softsign: [
    [-2, -2 / 3, 1 / 9],
    [0, 0, 1],
    [1.5, 0.6, 0.16],
  ],
  sine: [
    [-2, -0.9092974268256817, -0.4161468365471424],
    [0, 0, 1],
    [20, 0.9129452507276277, 0.40808206181339196],
  ],
};

/** What the GLSL of GELU loses below 0, where its `1 + erf` cancels. */
const ABSOLUTE = 1e-15;

describe.each(ids)("%s", (id) => {
  const activation = ACTIVATIONS[id];

  it("is listed under its own id", () => {
    expect(activation.id).toBe(id);
  });

  it("has values that are known from elsewhere", () => {
    const missing =
      `Add "${id}" to KNOWN in tests/unit/core/activations/activations.test.ts: two or more rows [z, f(z), f'(z)] ` +
      "that its own code did not compute, on both sides of 0.";
    expect(KNOWN[id]?.length, missing).toBeGreaterThanOrEqual(2);
  });

  it.each(KNOWN[id] ?? [])("has its known value and slope at %d", (z, f, slope) => {
    // A few units of the last place; GELU at -30 magnifies the rounding of z/sqrt 2 by z^2 = 900.
    const tolerance = 1e-13;
    expect(Math.abs(activation.f(z) - f)).toBeLessThanOrEqual(tolerance * Math.abs(f));
    expect(Math.abs(activation.slope(z) - slope)).toBeLessThanOrEqual(tolerance * Math.abs(slope));
  });

  it("has the slope that central differences of f give", () => {
    const h = 1e-5;
    for (let z = -8.03; z < 8; z += 0.17) {
      const difference = (activation.f(z + h) - activation.f(z - h)) / (2 * h);
      // The difference errs by h^2 |f'''| / 6 and by the rounding of f over h, both near 1e-10; no z is within h of a kink.
      expect(Math.abs(activation.slope(z) - difference), `z = ${z}`).toBeLessThan(1e-9);
    }
  });

  it("is finite for every finite z, and so is its slope", () => {
    for (const size of [1e-320, 1e-30, 40, 100, 720, 1e10, 1e155, 1.7e308])
      for (const z of [size, -size]) {
        expect(activation.f(z), `f(${z})`).toSatisfy(Number.isFinite);
        expect(activation.slope(z), `f'(${z})`).toSatisfy(Number.isFinite);
      }
  });

  it("passes NaN on, so that divergence shows", () => {
    expect(activation.f(NaN)).toBeNaN();
  });

  it("calls flat exactly the z without slope", () => {
    for (const z of [-3, -1e-30, 0, 1e-30, 3])
      expect(activation.isFlat?.(z) ?? false).toBe(
        activation.slope(z) === 0 && activation.isFlat !== undefined,
      );
  });

  it("lists a kink wherever its slope jumps, and nowhere else", () => {
    const d = 1e-9;
    const jumps = [];
    for (let z = -6; z <= 6; z += 0.25)
      // A continuous slope changes by 2 d |f''| at most, some 1e-9; the smallest jump is SELU's .7.
      if (Math.abs(activation.slope(z + d) - activation.slope(z - d)) > 1e-6) jumps.push(z);
    expect(activation.kinks ?? []).toEqual(jumps);
  });

  it("says the same in GLSL", () => {
    const f = glslFunction(activation.glsl.f);
    const slope = glslFunction(activation.glsl.slope);
    for (const z of [
      -1e38, -90, -12.3, -4, -1.1, -1e-3, -1e-9, 0, 1e-9, 1e-3, 0.7, 3, 12.3, 90, 1e38,
    ]) {
      // The expressions carry their constants to float32, and softplus' short series errs by e^4/5 < 2e-7.
      const tolerance = 5e-7;
      expect(Math.abs(f(z) - activation.f(z)), `f(${z})`).toBeLessThanOrEqual(
        tolerance * Math.abs(activation.f(z)) + ABSOLUTE,
      );
      expect(Math.abs(slope(z) - activation.slope(z)), `f'(${z})`).toBeLessThanOrEqual(
        tolerance * Math.abs(activation.slope(z)) + ABSOLUTE,
      );
    }
  });
});

/** A GLSL expression of z is a JavaScript expression too, given GLSL's functions and the engine's helpers. */
function glslFunction(expression: string): (z: number) => number {
  const { abs, min, max, exp, log, tanh } = Math;
  const functions = { abs, min, max, exp, log };
  const helpers = { erf_: erf, tanh_: tanh, sigmoid_: ACTIVATIONS.sigmoid.f, sin_: sin, cos_: cos };
  const known = Object.entries({ ...functions, ...helpers });
  const names = known.map(([name]) => name);
  const values = known.map(([, value]) => value);
  return new Function(...names, `return (z) => ${expression}`)(...values) as (z: number) => number;
}
