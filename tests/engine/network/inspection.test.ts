import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { LayerCures } from "../../../src/core/network/layers";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const CURES: readonly (readonly [string, Partial<LayerCures>])[] = [
  ["no cures", {}],
  ["batch normalization and residual connections", { normalization: "batch", residual: true }],
  ["layer normalization", { normalization: "layer" }],
];
const WISH = {
  ...{ variant: 1, replicate: 1, resolution: 9 },
  windows: [
    { layer: 0, first: 0, count: 2 },
    { layer: 2, first: 5, count: 6 },
  ],
};
const EDIT = { variant: 1, replicate: 1, layer: 2, from: 7, to: 3, value: -1.25 };

/** Float32 against float32 by other loops, relative to the layer's numbers: measured 2e-6. */
const RELATIVE = 1e-5;

describe.each(["webgl", "wasm"] as const)("a network opened up on %s", (backend) => {
  let harness: Harness<typeof import("./inspection.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./network/inspection.harness.ts");
  });
  afterAll(() => harness.close());

  it.each(CURES)("has the numbers that it has on cpu, with %s", async (_, cures) => {
    const experiment = withDefaults({
      replicates: 2,
      data: { examples: 300, noise: 5 },
      network: { hidden: [12, 12, 12], ...cures },
      variants: (["sigmoid", "tanh"] as const).map((activation) => ({
        name: activation,
        network: { activation },
      })),
    });
    const seen = await harness.call("openUp", backend, experiment, WISH, EDIT);
    const expected = await harness.call("openUp", "cpu", experiment, WISH, EDIT);
    seen.before.layers.forEach((layer, l) => {
      const own = expected.before.layers[l];
      expect(layer.weights).toEqual(own.weights);
      const absolute = RELATIVE * rms(own.weightGradient);
      expect(worstError(layer.weightGradient, own.weightGradient, { absolute })).toBeLessThan(1);
      expect(worstError(layer.biasGradient, own.biasGradient, { absolute })).toBeLessThan(1);
      for (const name of ["activationMean", "activationStd", "deltaRms"] as const) {
        const tolerance = { absolute: RELATIVE * rms(own[name]) };
        expect(worstError(layer[name], own[name], tolerance), name).toBeLessThan(1);
      }
    });
    seen.before.maps.forEach(({ values }, i) => {
      const own = expected.before.maps[i].values;
      expect(worstError(values, own, { absolute: RELATIVE * rms(own) })).toBeLessThan(1);
    });
    const { automatic, weightGradientRms } = seen.explanation;
    const difference = Math.abs(automatic! - expected.explanation.automatic!);
    expect(difference).toBeLessThan(RELATIVE * weightGradientRms);
  });

  it("takes an edit and gives back the bits that it replaced", async () => {
    const experiment = withDefaults({ replicates: 2, variants: [{ name: "a" }, { name: "b" }] });
    const { before, edit, undone, after } = await harness.call(
      "openUp",
      backend,
      experiment,
      WISH,
      EDIT,
    );
    expect(edit.replaced).toBe(before.layers[1].weights[7 * 16 + 3]);
    expect(undone.replaced).toBe(-1.25);
    expect(after).toEqual(before);
  });
});
