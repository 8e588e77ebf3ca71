import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { BackendName } from "../../../src/protocol/messages";
import { referenceStatistics } from "../../numeric/referenceStatistics";
import { worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

/** More train rows than the probe set takes, three classes, a penalty that must stay out, and Adam, which moves fast. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { source: "spiral3", examples: 600, noise: 10 },
  network: { hidden: [12, 10, 8], initializer: "heNormal" },
  training: { optimizer: "adam", learningRate: 0.02, l2: 0.01 },
  variants: (["sigmoid", "relu", "tanh", "gelu"] as const).map((activation) => ({
    name: activation,
    network: { activation },
  })),
});

/** Root mean squares and means of float32 numbers against float64: measured 6e-7. */
const RELATIVE = 4e-6;

describe.each(BACKENDS)("layer statistics on %s", (backend) => {
  let harness: Harness<typeof import("./run.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./network/run.harness.ts");
  });
  afterAll(() => harness.close());

  it.each([1, 7])("are those of the float64 reference after %s steps", async (steps) => {
    const look = await harness.call("look", backend, EXPERIMENT, steps);
    expect(look.snapshot.step).toBe(steps);
    look.snapshot.networks.forEach((statistics, n) => {
      const expected = referenceStatistics(EXPERIMENT, look, n);
      for (const name of ["deltaRms", "weightGradientRms", "activationStd", "updateRatio"] as const)
        expect(
          worstError(statistics[name], expected[name], { relative: RELATIVE }),
          name,
        ).toBeLessThanOrEqual(1);
      // A mean cancels: it is measured by the spread.
      statistics.activationMean.forEach((mean, l) =>
        expect(Math.abs(mean - expected.activationMean[l])).toBeLessThanOrEqual(
          RELATIVE * expected.activationStd[l],
        ),
      );
      expect([...statistics.saturated]).toEqual(expected.saturated);
      expect([...statistics.dead]).toEqual(expected.dead);
    });
  });

  it("count every activation of the probe set in the histograms", async () => {
    const { snapshot } = await harness.call("look", backend, EXPERIMENT, 0);
    const units = [12, 10, 8, 3];
    for (const histograms of snapshot.activations)
      histograms.forEach(({ counts, numNonFinite }, l) => {
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(256 * units[l]);
        expect(numNonFinite).toBe(0);
      });
    for (const { updateRatio } of snapshot.networks)
      expect([...updateRatio]).toEqual(units.map(() => NaN));
  });
});
