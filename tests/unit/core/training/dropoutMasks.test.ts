import { describe, expect, it } from "vitest";

import { networkLayers } from "../../../../src/core/network/layers";
import { dropoutDraws, writeDropoutMask } from "../../../../src/core/training/dropoutMasks";

const HIDDEN = [30, 20].map((units) => ({ units, activation: "tanh" as const }));

function layersWith(dropout: number) {
  return networkLayers(HIDDEN, 2, 3, { normalization: "none", residual: false, dropout });
}

function draw(dropout: number, seed = 1, replicate = 0, step = 1) {
  return dropoutDraws(layersWith(dropout), 40, seed, replicate, step);
}

function maskOf(draws: Float64Array, rate: number) {
  const mask = new Float32Array(draws.length);
  writeDropoutMask(draws, rate, mask);
  return mask;
}

describe("dropout", () => {
  it("draws for every activation of the hidden layers, and for nothing where it is off", () => {
    expect(draw(0.5).map(({ length }) => length)).toEqual([1200, 800, 0]);
    expect(draw(0).map(({ length }) => length)).toEqual([0, 0, 0]);
  });

  it("draws the same in the same step whatever the rate, and anew in others", () => {
    expect(draw(0.9)).toEqual(draw(0.1));
    for (const other of [draw(0.1, 2), draw(0.1, 1, 1), draw(0.1, 1, 0, 2)])
      expect(other[0]).not.toEqual(draw(0.1)[0]);
  });

  it.each([0.1, 0.5, 0.9])("leaves the share %f out and keeps the mean", (rate) => {
    const draws = Array.from({ length: 50 }, (_, i) => [...draw(rate, 1, 0, i + 1)[0]]).flat();
    const mask = maskOf(Float64Array.from(draws), rate);
    const kept = Math.fround(1 / (1 - rate));
    expect([...new Set(mask)].sort()).toEqual([0, kept]);
    const mean = mask.reduce((sum, value) => sum + value, 0) / mask.length;
    // A mask's values have the variance rate / (1 - rate): four standard errors of 60,000.
    expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(rate / (1 - rate) / mask.length));
  });

  it("drops with a larger rate what a smaller one drops, and more", () => {
    const [draws] = draw(0.5);
    const [few, many] = [0.2, 0.6].map((rate) => maskOf(draws, rate));
    few.forEach((value, i) => expect(value === 0 ? many[i] : 0).toBe(0));
    expect(many.filter((value) => value === 0).length).toBeGreaterThan(
      few.filter((value) => value === 0).length,
    );
  });
});
