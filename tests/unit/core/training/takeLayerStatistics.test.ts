import { describe, expect, it } from "vitest";

import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import {
  takeLayerStatistics,
  type LayerProbe,
} from "../../../../src/core/training/takeLayerStatistics";

function probe(activation: ActivationId, z: number[], rest: Partial<LayerProbe> = {}): LayerProbe {
  return {
    activation,
    z: Float32Array.from(z),
    delta: new Float32Array(z.length),
    weightGradient: new Float32Array(4),
    weights: Float32Array.of(1, 1, 1, 1),
    previousWeights: null,
    ...rest,
  };
}

const OUTPUT = probe("linear", [1, 2, 3, 4]);

/** Two examples of a layer of two units, and a linear output layer above it. */
function take(layer: LayerProbe) {
  return takeLayerStatistics([layer, OUTPUT], 2);
}

describe("takeLayerStatistics", () => {
  it("describes a = f(z) over units and examples", () => {
    // a = 0, 2, 0, .5: mean .625, mean square (4 + .25) / 4 = 1.0625
    const { statistics } = take(probe("relu", [-1, 2, -3, 0.5]));
    expect(statistics.activationMean[0]).toBeCloseTo(0.625, 14);
    expect(statistics.activationStd[0]).toBeCloseTo(Math.sqrt(1.0625 - 0.625 ** 2), 14);
    expect(statistics.activationMean[1]).toBe(2.5);
  });

  it("keeps a spread far smaller than the mean", () => {
    // sigmoid(+-4e-8) = .5 +- 1e-8: squares would cancel at 1e-16.
    const { statistics } = take(probe("sigmoid", [4e-8, -4e-8, 4e-8, -4e-8]));
    expect(statistics.activationStd[0] / 1e-8).toBeCloseTo(1, 6);
    const constant = take(probe("sigmoid", [0.3, 0.3, 0.3, 0.3]));
    expect(constant.statistics.activationStd[0]).toBe(0);
  });

  it("counts a unit as dead that is flat on every example, and only where f has a flat part", () => {
    const z = [-1, 2, -3, -0.5];
    expect(take(probe("relu", z)).statistics.dead[0]).toBe(0.5);
    expect(take(probe("relu", [0, 0, 0, 0])).statistics.dead[0]).toBe(1);
    expect(take(probe("leakyRelu", z)).statistics.dead[0]).toBe(0);
    expect(take(probe("sigmoid", [-50, -50, -50, -50])).statistics.dead[0]).toBe(0);
  });

  it("counts slopes below .05 as saturated", () => {
    // sigmoid's slope is .0452 at +-3 and .0540 at 2.8; ReLU's is 0 or 1.
    expect(take(probe("sigmoid", [3, -3, 2.8, 0])).statistics.saturated[0]).toBe(0.5);
    expect(take(probe("relu", [-1, 2, -3, -0.5])).statistics.saturated[0]).toBe(0.75);
  });

  it("leaves saturated and dead open for the output layer", () => {
    const { statistics } = take(probe("relu", [1, 1, 1, 1]));
    expect(statistics.saturated[1]).toBeNaN();
    expect(statistics.dead[1]).toBeNaN();
  });

  it("takes root mean squares that neither vanish nor lose an exact zero", () => {
    const delta = Float32Array.of(3e-30, -4e-30, 0, 0);
    const { statistics } = take(
      probe("tanh", [0, 0, 0, 0], { delta, weightGradient: Float32Array.of(2e38, 2e38) }),
    );
    // sqrt((9 + 16) / 4) = 2.5; the square of 3e-30 is 0 in float32, that of 2e38 infinite.
    expect(statistics.deltaRms[0] / 1e-30).toBeCloseTo(2.5, 6);
    expect(statistics.weightGradientRms[0] / 2e38).toBeCloseTo(1, 6);
    expect(statistics.deltaRms[1]).toBe(0);
  });

  it("relates the last step to the weights", () => {
    const weights = Float32Array.of(3, 4, 0, 0);
    const ratio = (previousWeights: Float32Array | null) =>
      take(probe("tanh", [0, 0, 0, 0], { weights, previousWeights })).statistics.updateRatio[0];
    // Change (0, .5, 0, 0) against (3, 4, 0, 0): .5 / 5.
    expect(ratio(Float32Array.of(3, 3.5, 0, 0))).toBeCloseTo(0.1, 14);
    expect(ratio(weights.slice())).toBe(0);
    expect(ratio(null)).toBeNaN();
  });

  it("says 0, not NaN, of zero weights that did not move", () => {
    const zeros = new Float32Array(4);
    const layer = probe("tanh", [0, 0, 0, 0], { weights: zeros, previousWeights: zeros.slice() });
    expect(take(layer).statistics.updateRatio[0]).toBe(0);
  });

  it("passes on what is not a number", () => {
    const { statistics, activations } = take(
      probe("tanh", [NaN, 0, 0, 0], { delta: Float32Array.of(NaN, 0, 0, 0) }),
    );
    expect(statistics.deltaRms[0]).toBeNaN();
    expect(statistics.activationMean[0]).toBeNaN();
    expect(activations[0].numNonFinite).toBe(1);
  });

  it("bins the activations of each layer, 24 bins", () => {
    const { activations } = take(probe("relu", [-1, 2, -3, 0.5]));
    expect(activations).toHaveLength(2);
    expect(activations[0]).toMatchObject({ min: 0, max: 2, numNonFinite: 0 });
    expect(activations[0].counts).toHaveLength(24);
    expect(activations[0].counts[0]).toBe(2);
  });
});
