import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { LAYER_STATISTIC_NAMES } from "../../../src/core/training/LayerStatistics";
import type { RunLook } from "../../numeric/lookAtRun";
import { trainReference } from "../../numeric/referenceTrainer";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { source: "spiral3", examples: 42 },
  network: { hidden: [6, 6, 5, 5], biasInitializer: "small" },
  training: { epochs: 10, l2: 0.01 },
  variants: [
    { name: "batch", network: { normalization: "batch" } },
    { name: "layer and residual", network: { normalization: "layer", residual: true } },
    { name: "dropout and clip", network: { dropout: 0.3 }, training: { gradientClip: 0.3 } },
    {
      name: "all",
      network: { normalization: "batch", residual: true, dropout: 0.2, activation: "relu" },
      training: { gradientClip: 0.4, schedule: "cosine", warmupEpochs: 2 },
    },
  ],
});
const STEPS = 24;

/**
 * Against the rms of a layer's weights: 24 float32 gradients, each right to some 1e-6, in which normalization divides by
 * the deviation of ten sums and training carries errors on.
 */
const TOLERANCE = 1e-4;

describe("24 steps with cures on webgl", () => {
  let harness: Harness<typeof import("./run.harness")>;
  let webgl: RunLook;
  let cpu: RunLook;
  beforeAll(async () => {
    harness = await openHarness("./network/run.harness.ts");
    webgl = await harness.call("look", "webgl", EXPERIMENT, STEPS);
    cpu = await harness.call("look", "cpu", EXPERIMENT, STEPS);
  });
  afterAll(() => harness.close());

  it.each(EXPERIMENT.variants.map(({ name }, v) => ({ name, v })))(
    "end at the parameters and averages of the float64 reference: $name",
    ({ v }) => {
      for (const replicate of [0, 1]) {
        const expected = trainReference(EXPERIMENT, v, replicate, STEPS);
        const actual = webgl.parameters[2 * v + replicate];
        for (const kind of ["weights", "biases", "gammas", "betas", "means", "variances"] as const)
          expected[kind].forEach((values, l) => {
            if (values.length === 0) return expect(actual[kind][l]).toHaveLength(0);
            const tolerance = { absolute: TOLERANCE * rms(expected.weights[l]) };
            const where = `${kind} of layer ${l + 1}`;
            expect(worstError(actual[kind][l], values, tolerance), where).toBeLessThanOrEqual(1);
          });
      }
    },
  );

  it("have the losses and statistics that they have on cpu", () => {
    for (const name of ["trainLoss", "testLoss"] as const)
      expect(
        worstError(webgl.evaluation[name], cpu.evaluation[name], { relative: 1e-3 }),
      ).toBeLessThanOrEqual(1);
    webgl.snapshot.networks.forEach((statistics, n) => {
      for (const name of LAYER_STATISTIC_NAMES) {
        // Of each layer, but for the output layer, which is never saturated or dead.
        const part = (values: Float64Array) =>
          name === "saturated" || name === "dead" ? values.subarray(0, -1) : values;
        const expected = part(cpu.snapshot.networks[n][name]);
        expect(
          worstError(part(statistics[name]), expected, { relative: 2e-3, absolute: 1e-4 }),
          name,
        ).toBeLessThanOrEqual(1);
      }
    });
  });
});
