import { describe, expect, it } from "vitest";
import type { InitializerId } from "../../../../src/core/experiment/Experiment";
import { INITIALIZERS } from "../../../../src/core/initializers/initializers";
import { makeRng } from "../../../../src/core/math/rng";
import { mean, std } from "../../../../src/core/math/statistics";

const ids = Object.keys(INITIALIZERS) as InitializerId[];
const FAN_IN = 300;
const FAN_OUT = 200;

/** The standard deviations for 300 inputs and 200 outputs, by the papers' variances. */
const STD: Readonly<Partial<Record<InitializerId, number>>> = {
  zeros: 0,
  smallNormal: 0.01,
  // Limit 1/sqrt(300), divided by sqrt 3.
  standardUniform: Math.sqrt(1 / 900),
  glorotUniform: Math.sqrt(2 / 500),
  glorotNormal: Math.sqrt(2 / 500),
  heUniform: Math.sqrt(2 / 300),
  heNormal: Math.sqrt(2 / 300),
  lecunNormal: Math.sqrt(1 / 300),
  // 200 orthonormal columns of 300 entries: the squares of a column sum to 1.
  orthogonal: Math.sqrt(1 / 300),
};

function draw(id: InitializerId, fanIn = FAN_IN, fanOut = FAN_OUT, index = 0): Float32Array {
  return INITIALIZERS[id].draw(fanIn, fanOut, makeRng(1, 0, "init", index));
}

describe.each(ids)("%s", (id) => {
  const initializer = INITIALIZERS[id];
  const expected = STD[id] ?? NaN;

  it("is listed under its own id", () => {
    expect(initializer.id).toBe(id);
  });

  it("states the standard deviation of its paper", () => {
    const missing = `Add "${id}" to STD in tests/unit/core/initializers/initializers.test.ts, by its paper's formula.`;
    expect(expected, missing).not.toBeNaN();
    expect(initializer.std(FAN_IN, FAN_OUT)).toBeCloseTo(expected, 15);
  });

  it("draws weights of that standard deviation within 2%, around 0", () => {
    const weights = draw(id);
    expect(weights).toHaveLength(FAN_IN * FAN_OUT);
    expect(Math.abs(std(weights) - expected)).toBeLessThanOrEqual(0.02 * expected);
    // The mean of 60,000 draws has standard deviation std/245; 4 of them.
    expect(Math.abs(mean(weights))).toBeLessThanOrEqual(0.0164 * expected);
  });

  it("gives equal weights for equal streams, and others for the next layer", () => {
    expect(draw(id, 20, 10)).toEqual(draw(id, 20, 10));
    if (id !== "zeros") expect(draw(id, 20, 10, 1)).not.toEqual(draw(id, 20, 10));
  });
});

describe("a family", () => {
  const families = [
    ["standardUniform", "glorotUniform"],
    ["standardUniform", "heUniform"],
    ["smallNormal", "glorotNormal"],
    ["smallNormal", "heNormal"],
    ["smallNormal", "lecunNormal"],
  ] as const;

  it.each(families)("makes %s and %s differ by one factor in every weight", (first, second) => {
    expect(INITIALIZERS[first].family).toBe(INITIALIZERS[second].family);
    const factor = INITIALIZERS[second].std(16, 2) / INITIALIZERS[first].std(16, 2);
    const a = draw(first, 16, 2);
    const b = draw(second, 16, 2);
    // Each weight is rounded to float32 on its own: twice half a unit of 24 bits.
    a.forEach((weight, i) => expect(Math.abs(b[i] / (weight * factor) - 1)).toBeLessThan(2 ** -23));
  });

  it("stays within its limit where it is uniform", () => {
    const limit = Math.sqrt(6 / 500);
    const largest = draw("glorotUniform").reduce(
      (max, weight) => Math.max(max, Math.abs(weight)),
      0,
    );
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
    expect(largest).toBeGreaterThan(0.999 * limit);
  });

  it("is not truncated where it is normal", () => {
    const twoSigma = 2 * Math.sqrt(2 / FAN_IN);
    const beyond = draw("heNormal").filter((weight) => Math.abs(weight) > twoSigma).length;
    // 4.55% of a normal distribution lie beyond 2 sigma: 2,730 of 60,000 within 4 standard deviations of 51.
    expect(Math.abs(beyond - 2_730)).toBeLessThan(204);
  });
});

describe("orthogonal", () => {
  it.each([
    [40, 24],
    [24, 40],
    [32, 32],
    [1, 7],
    [7, 1],
  ])("has orthonormal columns or rows, whichever are fewer, for [%d, %d]", (fanIn, fanOut) => {
    const weights = draw("orthogonal", fanIn, fanOut);
    const count = Math.min(fanIn, fanOut);
    const length = Math.max(fanIn, fanOut);
    const at = (i: number, k: number) =>
      fanIn >= fanOut ? weights[k * fanOut + i] : weights[i * fanOut + k];
    for (let i = 0; i < count; i++)
      for (let j = 0; j <= i; j++) {
        let product = 0;
        for (let k = 0; k < length; k++) product += at(i, k) * at(j, k);
        // Entries are rounded to float32, 6e-8 of each.
        expect(product).toBeCloseTo(i === j ? 1 : 0, 6);
      }
  });
});
