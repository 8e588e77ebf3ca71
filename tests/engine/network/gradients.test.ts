import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../src/core/activations/activations";
import { sourceOf } from "../../../src/core/data/sourceOf";
import { makeReplicateData } from "../../../src/core/data/makeReplicateData";
import { withDefaults } from "../../../src/core/experiment/defaults";
import type { ActivationId, Experiment } from "../../../src/core/experiment/Experiment";
import { initialParameters } from "../../../src/core/network/initialParameters";
import { lossAndGradients } from "../../../src/core/network/referenceNetwork";
import { planStacks } from "../../../src/engine/stack/planStacks";
import type { BackendName } from "../../../src/protocol/messages";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { NetworkGradients } from "./gradients.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];
const IDS = Object.keys(ACTIVATIONS) as ActivationId[];

/** One stack with a network for every activation. */
function everyActivation(partial: Parameters<typeof withDefaults>[0]): Experiment {
  return withDefaults({
    replicates: 1,
    network: { hidden: [9, 8, 7], initializer: "glorotNormal", biasInitializer: "small" },
    ...partial,
    variants: IDS.map((activation) => ({ name: activation, network: { activation } })),
  });
}

const CASES: readonly { what: string; experiment: Experiment }[] = [
  {
    what: "cross-entropy of three classes",
    experiment: everyActivation({ data: { source: "spiral3", examples: 120 } }),
  },
  {
    what: "squared error of three classes",
    experiment: everyActivation({
      data: { source: "spiral3", examples: 120 },
      training: { loss: "meanSquaredError" },
    }),
  },
  {
    what: "squared error of a real target",
    experiment: everyActivation({ data: { source: "plane", examples: 120 } }),
  },
  {
    what: "cross-entropy at width 32 and depth 10",
    experiment: everyActivation({
      data: { examples: 60 },
      network: { hidden: Array<number>(10).fill(32) },
    }),
  },
  ...(["batch", "layer"] as const).map((normalization) => ({
    what: `${normalization} normalization and residuals`,
    experiment: everyActivation({
      data: { source: "spiral3" as const, examples: 120 },
      network: {
        hidden: [9, 9, 8, 8],
        initializer: "glorotNormal",
        biasInitializer: "small",
        normalization,
        residual: true,
      },
    }),
  })),
];

/** What core's float64 reference says of network `n`. */
function reference(experiment: Experiment, n: number) {
  const { layers, network, training, replicate } = planStacks(experiment)[0].members[n];
  const { train } = makeReplicateData(experiment.seed, experiment.data, replicate, null);
  return lossAndGradients(layers, initialParameters(layers, network, experiment.seed, replicate), {
    x: train.x,
    y: train.y,
    task: sourceOf(experiment.data).task,
    loss: training.loss,
    l1: 0,
    l2: 0,
  });
}

/**
 * Errors are measured against the rms of the layer's numbers, since single gradients cancel to next to nothing.
 * A layer adds the rounding of its sums (6e-8 a term) and its activation (gelu's erf: 2e-7); ten layers of 32 make
 * some 1e-5 of it. The other backends sum in float64 and round once a layer.
 */
const TOLERANCE: Readonly<Record<BackendName, number>> = { webgl: 4e-5, wasm: 5e-6, cpu: 5e-6 };

let harness: Harness<typeof import("./gradients.harness")>;
beforeAll(async () => {
  harness = await openHarness("./network/gradients.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("the gradient of a whole network on %s", (backend) => {
  describe.each(CASES)("$what", ({ experiment }) => {
    let actual: NetworkGradients;
    beforeAll(async () => {
      actual = await harness.call("networkGradients", backend, experiment);
    });

    it.each(IDS.map((id, n) => ({ id, n })))("is core's in float64: $id", ({ n }) => {
      const expected = reference(experiment, n);
      // Means are taken from the slopes, which loses digits.
      const isNormalized = experiment.network.normalization !== "none";
      const own = (values: Float32Array) =>
        values.subarray((n * values.length) / IDS.length, ((n + 1) * values.length) / IDS.length);
      for (const name of ["weights", "biases", "gammas", "betas", "delta"] as const)
        expected[name].forEach((values, l) => {
          if (values.length === 0) return expect(own(actual[name][l])).toHaveLength(0);
          // What a normalization above subtracts again has no gradient but rounding, of the weights' size.
          const ofWeights = isNormalized && name !== "delta" ? rms(expected.weights[l]) : 0;
          const size = Math.max(rms(values), ofWeights);
          const tolerance = { absolute: (isNormalized ? 3 : 1) * TOLERANCE[backend] * size };
          const error = worstError(own(actual[name][l]), values, tolerance);
          expect(error, `${name} of layer ${l + 1}`).toBeLessThanOrEqual(1);
        });
      const losses = own(actual.losses);
      const loss = losses.reduce((sum, value) => sum + value, 0) / losses.length;
      expect(
        worstError([loss], [expected.loss], { relative: TOLERANCE[backend] }),
      ).toBeLessThanOrEqual(1);
    });
  });
});
