import { beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../src/core/activations/activations";
import { withDefaults, type PartialExperiment } from "../../src/core/experiment/defaults";
import type { ActivationId, OptimizerId } from "../../src/core/experiment/Experiment";
import { OPTIMIZERS } from "../../src/core/training/optimizers/optimizers";
import { lookAtRun, type RunLook } from "./lookAtRun";
import { trainReference } from "./referenceTrainer";
import { useNodeBackend } from "./useNodeBackend";
import { rms, worstError } from "./worstError";

const STEPS = 20;

/** 25 train examples: batches of 10, 10 and 5, so that 20 steps go through seven shuffles. */
const BASE: PartialExperiment = {
  replicates: 2,
  data: { source: "spiral3", examples: 50 },
  network: { hidden: [7, 6, 5], biasInitializer: "small" },
};

const byActivation = withDefaults({
  ...BASE,
  variants: (Object.keys(ACTIVATIONS) as ActivationId[]).map((activation) => ({
    name: activation,
    network: { activation },
  })),
});

const byOptimizer = withDefaults({
  ...BASE,
  training: { learningRate: 0.02, l1: 0.002, l2: 0.01 },
  variants: (Object.keys(OPTIMIZERS) as OptimizerId[]).map((optimizer) => ({
    name: optimizer,
    training: { optimizer },
  })),
});

const byBatch = withDefaults({
  ...BASE,
  data: { source: "bumps", examples: 50 },
  // Four, one and 25 updates in an epoch of the base's three; 21 steps are seven epochs.
  variants: [7, 25, 1].map((batchSize) => ({ name: `${batchSize}`, training: { batchSize } })),
});

/**
 * Against the rms of a layer's weights. SGD adds 20 gradients that are right to 1e-6 of their own size, which is
 * below the weights', and rounds each weight 20 times by 6e-8. Adam and RMSprop divide by the gradient's own size:
 * where that is nothing but rounding, the step is too, up to the rate.
 */
const SGD = 1e-6;
const NORMALIZED = 5e-6;

describe.each(["cpu", "wasm"] as const)(
  "the engine on %s against the float64 reference",
  (backend) => {
    beforeAll(() => useNodeBackend(backend));

    function expectSame(
      look: RunLook,
      n: number,
      expected: ReturnType<typeof trainReference>,
      allowed: number,
    ) {
      expected.weights.forEach((weights, l) => {
        const tolerance = { absolute: allowed * rms(weights) };
        expect(worstError(look.parameters[n].weights[l], weights, tolerance)).toBeLessThanOrEqual(
          1,
        );
        expect(
          worstError(look.parameters[n].biases[l], expected.biases[l], tolerance),
        ).toBeLessThanOrEqual(1);
      });
    }

    it("has its weights after 20 steps of SGD with every activation", async () => {
      const look = await lookAtRun(byActivation, STEPS);
      byActivation.variants.forEach((_, v) => {
        for (const replicate of [0, 1])
          expectSame(
            look,
            2 * v + replicate,
            trainReference(byActivation, v, replicate, STEPS),
            SGD,
          );
      });
    });

    it("has its weights after 20 steps of every optimizer with penalties", async () => {
      const look = await lookAtRun(byOptimizer, STEPS);
      byOptimizer.variants.forEach(({ name }, v) => {
        const isNormalized = ["rmsprop", "adam", "adamw"].includes(name);
        const expected = trainReference(byOptimizer, v, 0, STEPS);
        expectSame(look, 2 * v, expected, isNormalized ? NORMALIZED : SGD);
      });
    });

    it("has its weights after 7 epochs of other batch sizes on real targets", async () => {
      const look = await lookAtRun(byBatch, 21);
      [4, 1, 25].forEach((stepsPerEpoch, v) => {
        const steps = 7 * stepsPerEpoch;
        // Every step rounds once more.
        const allowed = SGD * Math.max(1, steps / STEPS);
        expectSame(look, 2 * v, trainReference(byBatch, v, 0, steps), allowed);
      });
    });
  },
);
