import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeRng, normal } from "../../../src/core/math/rng";
import { penaltySlope } from "../../../src/core/training/penalty";
import type { BackendName } from "../../../src/protocol/messages";
import { worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { ClipInputs } from "./clip.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

/** Learning rate, l1, l2, isTraining, clip: no limit, one that is met, one that is not, one with penalties. */
const SETTINGS = [
  [0.1, 0, 0, 1, 0],
  [0.1, 0, 0, 1, 2],
  [0.1, 0, 0, 1, 1000],
  [0.1, 0.3, 0.5, 1, 2],
];
const NETWORKS = SETTINGS.length;

function makeInputs(scale = 1): ClipInputs[] {
  const shapes = [
    [NETWORKS, 7, 5],
    [NETWORKS, 1, 5],
  ] as const;
  return shapes.map((shape, i) => {
    const draw = (index: number) => {
      const rng = makeRng(6, i, "points", index);
      const length = shape[0] * shape[1] * shape[2];
      return { shape, values: Float32Array.from({ length }, () => scale * normal(rng)) };
    };
    return { parameters: draw(0), gradient: draw(1), isPenalized: i === 0 };
  });
}

/** Gradients of network `n`, tensor after tensor, penalty included, not clipped. */
function slopesOf(inputs: readonly ClipInputs[], n: number): number[] {
  const [, l1, l2] = SETTINGS[n];
  return inputs.flatMap(({ parameters, gradient, isPenalized }) => {
    const size = gradient.values.length / NETWORKS;
    return [...gradient.values.subarray(n * size, (n + 1) * size)].map((slope, i) =>
      isPenalized ? slope + penaltySlope(parameters.values[n * size + i], l1, l2) : slope,
    );
  });
}

function networkOf(clipped: readonly Float32Array[], n: number): number[] {
  return clipped.flatMap((values) => {
    const size = values.length / NETWORKS;
    return [...values.subarray(n * size, (n + 1) * size)];
  });
}

const normOf = (values: readonly number[]) => Math.hypot(...values);

let harness: Harness<typeof import("./clip.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/clip.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("clipping on %s", (backend) => {
  // Squares of 1e30 overflow float32, of 1e-30 they vanish in it.
  it.each([1, 1e30, 1e-30])(
    "shortens each network's gradient to its limit: scale %s",
    async (scale) => {
      const inputs = makeInputs(scale);
      const clipped = await harness.call("clip", backend, inputs, SETTINGS);
      SETTINGS.forEach(([, , , , limit], n) => {
        const slopes = slopesOf(inputs, n);
        const norm = normOf(slopes);
        const factor = limit > 0 && norm > limit ? limit / norm : 1;
        const actual = networkOf(clipped, n);
        const expected = slopes.map((slope) => factor * slope);
        // Sums of 40 float32 squares, and one rounding of the penalty's slope, which may cancel against the gradient.
        const tolerance = { relative: 3e-6, absolute: 3e-7 * Math.min(norm, limit || norm) };
        expect(worstError(actual, expected, tolerance)).toBeLessThanOrEqual(1);
        if (factor < 1) expect(normOf(actual) / limit).toBeCloseTo(1, 5);
      });
    },
  );

  it("leaves every bit of a gradient that is short enough", async () => {
    const inputs = makeInputs();
    const clipped = await harness.call("clip", backend, inputs, SETTINGS);
    for (const n of [0, 2]) expect(networkOf(clipped, n)).toEqual(slopesOf(inputs, n));
  });

  it("keeps a gradient that is not finite from the others, and does not hide it", async () => {
    const inputs = makeInputs();
    const healthy = await harness.call("clip", backend, inputs, SETTINGS);
    for (const bad of [NaN, Infinity]) {
      const [first, ...rest] = makeInputs();
      first.gradient.values[36] = bad;
      const clipped = await harness.call("clip", backend, [first, ...rest], SETTINGS);
      for (const n of [0, 2, 3]) expect(networkOf(clipped, n)).toEqual(networkOf(healthy, n));
      expect(networkOf(clipped, 1).every(Number.isFinite)).toBe(false);
    }
  });
});
