import { describe, expect, it } from "vitest";

import { networkLayers } from "../../../../src/core/network/layers";
import { LayerTally, type LayerSample } from "../../../../src/engine/explore/LayerTally";

/** One ReLU layer of two inputs and two units. */
const [RELU] = networkLayers([{ units: 2, activation: "relu" }], 2, 1);

/** One network, one example x = (3, 4). */
function sample(z: [number, number], delta: [number, number]): LayerSample {
  const x = [3, 4];
  return {
    numExamples: 1,
    z: Float32Array.from(z),
    delta: Float32Array.from(delta),
    weightGradient: Float32Array.from(x.flatMap((value) => delta.map((d) => value * d))),
    inputSquares: Float64Array.of(25),
  };
}

describe("LayerTally", () => {
  it("adds up examples to the statistics of all", () => {
    const tally = new LayerTally(RELU, 1);
    tally.add(sample([1, -2], [0.5, 0]));
    tally.add(sample([3, -1], [0.1, 0]));
    const figures = tally.figures(0, 2);
    // Activations 1, 0, 3, 0: mean 1, mean square 2.5.
    expect(figures.activationStd).toBeCloseTo(Math.sqrt(1.5), 12);
    expect(figures.deltaRms).toBeCloseTo(Math.sqrt(0.26 / 4), 7);
    expect(figures.saturated).toBe(0.5);
    expect(figures.dead).toBe(0.5);
    // The mean gradient is .3 times x in one column: .3 * 5 / sqrt(4).
    expect(figures.weightGradientRms).toBeCloseTo(0.75, 6);
  });

  it("hands the next layer the size of its inputs", () => {
    expect([...new LayerTally(RELU, 1).add(sample([3, 4], [0, 0]))]).toEqual([25]);
  });

  it("knows how much smaller the mean gradient of more examples is where they disagree", () => {
    const tally = new LayerTally(RELU, 1);
    for (const d of [1, -1, 1, -1]) tally.add(sample([1, 1], [d, d]));
    // Own squares average 25 and nothing is common: 25 / 100.
    expect(tally.figures(0, 100).weightGradientRms).toBeCloseTo(Math.sqrt(25 / 2 / 100), 6);
  });

  it("expects no smaller one where they all agree", () => {
    const tally = new LayerTally(RELU, 1);
    for (let i = 0; i < 4; i++) tally.add(sample([1, 1], [1, 1]));
    expect(tally.figures(0, 100).weightGradientRms).toBeCloseTo(Math.sqrt(25 / 2), 6);
  });
});
