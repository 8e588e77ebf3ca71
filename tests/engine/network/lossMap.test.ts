import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { LayerCures } from "../../../src/core/network/layers";
import type { MapDirections } from "../../../src/protocol/lossMap";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const CURES: readonly (readonly [string, Partial<LayerCures>])[] = [
  ["no cures", {}],
  ["batch normalization and residual connections", { normalization: "batch", residual: true }],
  ["layer normalization", { normalization: "layer" }],
];
const DIRECTIONS: readonly (readonly [string, MapDirections])[] = [
  [
    "two weights of the second layer",
    {
      kind: "parameters",
      places: [
        { layer: 2, from: 3, to: 1 },
        { layer: 2, from: null, to: 2 },
      ],
    },
  ],
  ["random directions", { kind: "random", draw: 2 }],
];

/** Float32 against float32 by other loops. */
const RELATIVE = 1e-5;

describe.each(["webgl", "wasm"] as const)("a map of the loss on %s", (backend) => {
  let harness: Harness<typeof import("./lossMap.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./network/lossMap.harness.ts");
  });
  afterAll(() => harness.close());

  it.each(
    CURES.flatMap(([cure, cures]) =>
      DIRECTIONS.map(([name, directions]) => [name, cure, directions, cures] as const),
    ),
  )("is the same as on cpu over %s with %s", async (_name, _cure, directions, cures) => {
    const experiment = withDefaults({
      replicates: 2,
      data: { examples: 200, noise: 5 },
      network: { hidden: [8, 8, 8], activation: "tanh", ...cures },
    });
    const ids = { planeId: 1, momentId: 1, variant: 0, replicate: 1 };
    const wish = { ...ids, directions, reach: 1, resolution: 7 };
    const seen = await harness.call("mapLosses", backend, experiment, wish);
    const expected = await harness.call("mapLosses", "cpu", experiment, wish);
    expect(seen.numLeaked).toBe(0);
    expect(seen.losses).toHaveLength(2);
    seen.losses.forEach((losses, i) =>
      expect(worstError(losses, expected.losses[i], { relative: RELATIVE })).toBeLessThan(1),
    );
    seen.point.losses.forEach(({ automatic }, i) => {
      const own = expected.point.losses[i].automatic;
      const absolute = 10 * RELATIVE * Math.max(0.01, rms(own));
      expect(worstError(automatic, own, { absolute })).toBeLessThan(1);
    });
  });
});
