import { describe, expect, it } from "vitest";

import { makeReplicateData } from "../../../../src/core/data/makeReplicateData";
import type { ActivationId, InitializerId } from "../../../../src/core/experiment/Experiment";
import { initialParameters } from "../../../../src/core/network/initialParameters";
import { networkLayers } from "../../../../src/core/network/layers";
import { lossAndGradients } from "../../../../src/core/network/referenceNetwork";

const DATA = {
  source: "spiral",
  table: null,
  examples: 400,
  noise: 0,
  testFraction: 0.5,
  features: ["x1", "x2"],
  standardize: true,
  draw: 0,
} as const;

/** deltaRms of layer 1 over the last hidden layer before training, width 32, the median of 10 seeds. */
function medianRatio(activation: ActivationId, initializer: InitializerId, depth: number): number {
  const hidden = Array.from({ length: depth }, () => ({ units: 32, activation }));
  const layers = networkLayers(hidden, 2, 2);
  const settings = { hidden: [], activation, initializer, biasInitializer: "zeros" } as const;
  const ratios = Array.from({ length: 10 }, (_, seed) => {
    const { x, y } = makeReplicateData(seed, DATA, 0, null).train;
    const { delta } = lossAndGradients(layers, initialParameters(layers, settings, seed, 0), {
      x,
      y,
      task: "classes",
      loss: "crossEntropy",
      l1: 0,
      l2: 0,
    });
    return rms(delta[0]) / rms(delta[depth - 1]);
  });
  ratios.sort((a, b) => a - b);
  return (ratios[4] + ratios[5]) / 2;
}

function rms(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}

describe("the gradient before the first step", () => {
  // An independent float64 implementation, 10 other seeds. A median of 10 such ratios moves by about a fifth.
  it.each([
    ["sigmoid", "glorotUniform", 3, 0.057],
    ["sigmoid", "glorotUniform", 5, 0.0028],
    ["tanh", "glorotUniform", 3, 0.89],
    ["tanh", "glorotUniform", 5, 0.67],
    ["relu", "glorotUniform", 3, 0.51],
    ["relu", "glorotUniform", 5, 0.27],
    ["relu", "heUniform", 3, 0.95],
    ["relu", "heUniform", 5, 0.97],
  ] as const)(
    "%s, %s, %i layers: layer 1 gets %f of the last",
    (activation, initializer, depth, expected) => {
      const ratio = medianRatio(activation, initializer, depth);
      expect(ratio / expected).toBeGreaterThan(0.8);
      expect(ratio / expected).toBeLessThan(1.25);
    },
  );
});
