import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../../src/core/activations/activations";
import type { Task } from "../../../../../src/core/data/DataSource";
import type { ActivationId, LossId } from "../../../../../src/core/experiment/Experiment";
import { rms } from "../../../../../src/core/math/statistics";
import type { ExampleChoice } from "../../../../../src/core/network/chain/NetworkTrace";
import { pathSum } from "../../../../../src/core/network/chain/pathSum";
import { traceNetwork } from "../../../../../src/core/network/chain/traceNetwork";
import { lossAndGradients, type Objective } from "../../../../../src/core/network/referenceNetwork";
import { makeNetwork, type NetworkWish } from "../makeNetwork";

const IDS = Object.keys(ACTIVATIONS) as ActivationId[];
const OBJECTIVES: readonly (readonly [LossId, Task])[] = [
  ["crossEntropy", "classes"],
  ["meanSquaredError", "classes"],
  ["meanSquaredError", "real"],
];

/** Float64 sums of some tens of terms in another order. */
const TOLERANCE = 1e-12;

/** The largest difference from backpropagation over all weights and biases, relative to the layer's weight gradient. */
function worstDifference(wish: NetworkWish, choice: ExampleChoice): number {
  const { layers, parameters, objective } = makeNetwork(wish);
  const trace = traceNetwork(layers, parameters, objective);
  const examples: Objective =
    choice === "mean"
      ? objective
      : {
          ...objective,
          x: objective.x.slice(choice * layers[0].fanIn, (choice + 1) * layers[0].fanIn),
          y: objective.y.slice(choice, choice + 1),
        };
  const { weights, biases } = lossAndGradients(layers, parameters, examples);
  let worst = 0;
  layers.forEach(({ fanIn, fanOut }, l) => {
    for (let to = 0; to < fanOut; to++)
      for (let i = -1; i < fanIn; i++) {
        const from = i < 0 ? null : i;
        const { gradient, magnitude } = pathSum(trace, { layer: l + 1, from, to }, choice);
        const expected = from === null ? biases[l][to] : weights[l][from * fanOut + to];
        worst = Math.max(worst, Math.abs(gradient - expected) / rms(weights[l]));
        expect(magnitude).toBeGreaterThanOrEqual(Math.abs(gradient) * (1 - TOLERANCE));
      }
  });
  return worst;
}

describe("pathSum", () => {
  describe.each(OBJECTIVES)("with %s on %s", (loss, task) => {
    it.each(IDS)("is the gradient by backpropagation: %s", (activation) => {
      const wish = { activation, depth: 3, loss, task };
      expect(worstDifference(wish, "mean")).toBeLessThan(TOLERANCE);
      expect(worstDifference(wish, 5)).toBeLessThan(TOLERANCE);
    });
  });

  it.each(IDS)("is it through ten layers: %s", (activation) => {
    expect(worstDifference({ activation, depth: 10 }, "mean")).toBeLessThan(TOLERANCE);
  });

  it.each(IDS)("is it through residual connections: %s", (activation) => {
    const wish = { activation, depth: 10, cures: { residual: true } };
    expect(worstDifference(wish, "mean")).toBeLessThan(TOLERANCE);
  });

  it("is it with the units that dropout left", () => {
    const wish = { activation: "tanh", depth: 4, cures: { dropout: 0.3 } } as const;
    expect(worstDifference(wish, "mean")).toBeLessThan(TOLERANCE);
  });

  it("leaves the penalty out", () => {
    const { layers, parameters, objective } = makeNetwork({ activation: "tanh", depth: 2 });
    const place = { layer: 2, from: 1, to: 0 };
    const sumOf = (penalized: Objective) =>
      pathSum(traceNetwork(layers, parameters, penalized), place, "mean");
    expect(sumOf({ ...objective, l1: 0.1, l2: 0.3 })).toEqual(sumOf(objective));
  });
});
