import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../src/core/activations/activations";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../src/core/experiment/defaults";
import type { ActivationId, OptimizerId } from "../../../src/core/experiment/Experiment";
import { OPTIMIZERS } from "../../../src/core/training/optimizers/optimizers";
import { useBackend } from "../../../src/engine/backend/useBackend";
import { lookAtRun } from "../../numeric/lookAtRun";
import { openHarness, type Harness } from "../openHarness";

const OPTIMIZER_IDS = Object.keys(OPTIMIZERS) as OptimizerId[];

/** Every activation under an optimizer, both initializer families, engineered features, noise and penalties. */
const EVERYTHING = withDefaults({
  replicates: 2,
  data: { source: "circle", noise: 20, features: ["x1", "x2", "x1Squared", "sinX1", "cosX2"] },
  network: { hidden: [8, 7], biasInitializer: "small" },
  training: { learningRate: 0.02, l1: 1e-4, l2: 1e-3, batchSize: 32 },
  variants: (Object.keys(ACTIVATIONS) as ActivationId[]).map((activation, i) => ({
    name: activation,
    network: { activation, initializer: i % 2 === 0 ? "heNormal" : "orthogonal" },
    training: {
      optimizer: OPTIMIZER_IDS[i % OPTIMIZER_IDS.length],
      loss: i % 3 === 0 ? "meanSquaredError" : "crossEntropy",
    },
  })),
});

describe("on the cpu backend Chromium and Node agree bit for bit", () => {
  let harness: Harness<typeof import("./run.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./network/run.harness.ts");
    await useBackend("cpu");
  });
  afterAll(() => harness.close());

  it.each([
    // 250 train examples in batches of 10: 25 steps an epoch.
    { what: "the default experiment after 20 epochs", experiment: DEFAULT_EXPERIMENT, steps: 500 },
    { what: "all activations and optimizers after 60 steps", experiment: EVERYTHING, steps: 60 },
  ])("on $what", async ({ experiment, steps }) => {
    const inNode = await lookAtRun(experiment, steps);
    const inChromium = await harness.call("look", "cpu", experiment, steps);
    expect(inNode.divergences).toEqual([]);
    // Weights, biases, losses, accuracies, confusion, statistics and histograms.
    expect(inChromium).toEqual(inNode);
  });
});
