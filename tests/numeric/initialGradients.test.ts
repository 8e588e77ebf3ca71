import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import { median } from "../../src/core/math/statistics";
import { LAYER_STATISTIC_NAMES } from "../../src/core/training/LayerStatistics";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { lookAtRun } from "./lookAtRun";
import { ALLOWED, DEPTHS, MEASURED_SHARES } from "./measuredShares";
import { referenceStatistics } from "./referenceStatistics";
import { useNodeBackend } from "./useNodeBackend";
import { worstError } from "./worstError";

describe.each(DEPTHS.map((depth, index) => ({ depth, index })))(
  "at depth $depth the gradient that reaches layer 1",
  ({ depth, index }) => {
    const ratios: number[][] = MEASURED_SHARES.map(() => []);
    beforeAll(async () => {
      await useNodeBackend("cpu");
      for (const seed of [1, 2]) {
        const experiment = withDefaults({
          seed,
          replicates: 32,
          data: { source: "spiral", examples: 800 },
          network: { hidden: Array<number>(depth).fill(32) },
          variants: MEASURED_SHARES.map(({ activation, initializer }) => ({
            name: `${activation} ${initializer}`,
            network: { activation, initializer },
          })),
        });
        const run = new Run(makeRunMaterial(experiment, null));
        const { networks } = await run.probe();
        run.dispose();
        networks.forEach(({ deltaRms }, n) =>
          ratios[Math.floor(n / 32)].push(deltaRms[0] / deltaRms[depth - 1]),
        );
      }
    });

    it.each(MEASURED_SHARES.map((network, i) => ({ ...network, i })))(
      "is the measured share with $activation and $initializer",
      ({ expected, i }) => {
        const ratio = median(ratios[i]) / expected[index];
        expect(Math.abs(Math.log(ratio))).toBeLessThan(ALLOWED[index]);
      },
    );
  },
);

describe.each(["cpu", "wasm"] as const)("layer statistics in Node on %s", (backend) => {
  it("are those of the float64 reference for every statistic of every layer", async () => {
    await useNodeBackend(backend);
    // One replicate of the default's networks, some epochs old, more layers than tests/engine takes.
    const experiment = withDefaults({
      replicates: 1,
      network: { hidden: [16, 16, 16, 16, 16] },
      variants: (["sigmoid", "tanh", "relu"] as const).map((activation) => ({
        name: activation,
        network: { activation },
      })),
    });
    const look = await lookAtRun(experiment, 60);
    look.snapshot.networks.forEach((statistics, n) => {
      const expected = referenceStatistics(experiment, look, n);
      for (const name of LAYER_STATISTIC_NAMES) {
        // Means cancel and are measured by 1; the rest by itself. Float32 rounds the layers below: some 1e-6.
        const tolerance = name === "activationMean" ? { absolute: 4e-6 } : { relative: 4e-6 };
        const hasOutput = name !== "saturated" && name !== "dead";
        const part = (values: ArrayLike<number>) =>
          Array.from(values).slice(0, hasOutput ? undefined : -1);
        expect(
          worstError(part(statistics[name]), part(expected[name]), tolerance),
          name,
        ).toBeLessThanOrEqual(1);
        if (!hasOutput) expect(statistics[name].at(-1)).toBeNaN();
      }
    });
  });
});
