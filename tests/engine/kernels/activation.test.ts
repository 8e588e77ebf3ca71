import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../src/core/activations/activations";
import type { ActivationId } from "../../../src/core/experiment/Experiment";
import type { BackendName } from "../../../src/protocol/messages";
import { worstError, type Tolerance } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const IDS = Object.keys(ACTIVATIONS) as ActivationId[];
const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

const bothSigns = (sizes: readonly number[]) => sizes.flatMap((size) => [size, -size]);

/** Every .05 from -30 to 30; tiny numbers; and both sides of the places where a GLSL formula changes. */
const Z = Float32Array.from([
  0,
  ...bothSigns([
    1e-36, 1e-20, 1e-10, 1e-7, 1e-5, 1e-3, 0.2999, 0.3001, 0.707, 0.7072, 3.506, 3.507,
  ]),
  ...Array.from({ length: 1201 }, (_, i) => -30 + i * 0.05),
]);

/** Where a careless formula overflows: e^89 and the square of 1e20 are no float32. */
const HUGE = Float32Array.from(bothSigns([50, 88, 89, 1000, 1e4, 1e20, 1e38]));

/** GPUs take numbers below 1.2e-38 for 0, which a factor z may make 1e-36. */
const FLUSHED = 1e-36;

/** A float32 exp(z) may be off by 3 + 2|z| units in the last place (GLSL precision), exp(2z) at 50 by 200 of 1.2e-7. */
const EXPONENTIAL: Tolerance = { relative: 2.5e-5, absolute: FLUSHED };

/** A product, or a division, which GLSL allows 2.5 units in the last place, twice. */
const ROUNDED: Tolerance = { relative: 6e-7, absolute: FLUSHED };

const EXACT: Tolerance = {};

interface Tolerances {
  readonly f: Tolerance;
  readonly slope: Tolerance;
}

/** Of an activation that is not listed below. */
const CUSTOMARY: Tolerances = { f: EXPONENTIAL, slope: EXPONENTIAL };

/** How far f and f' on WebGL may be from core's, for |z| <= 30. */
const WEBGL: Readonly<Partial<Record<ActivationId, Tolerances>>> = {
  linear: { f: EXACT, slope: EXACT },
  relu: { f: EXACT, slope: EXACT },
  leakyRelu: { f: ROUNDED, slope: ROUNDED },
  softsign: { f: ROUNDED, slope: ROUNDED },
  sigmoid: { f: EXPONENTIAL, slope: EXPONENTIAL },
  tanh: { f: EXPONENTIAL, slope: EXPONENTIAL },
  elu: { f: EXPONENTIAL, slope: EXPONENTIAL },
  selu: { f: EXPONENTIAL, slope: EXPONENTIAL },
  softplus: { f: EXPONENTIAL, slope: EXPONENTIAL },
  // The slope crosses 0 at -1.278, where its two terms of size .2 cancel.
  silu: { f: EXPONENTIAL, slope: { ...EXPONENTIAL, absolute: 1e-6 } },
  // Abramowitz and Stegun's erf is off by 1.5e-7 absolutely, times |z|/2 where it matters (|z| < 5).
  gelu: { f: { relative: 2.5e-5, absolute: 1e-6 }, slope: { relative: 2.5e-5, absolute: 1e-6 } },
  // A unit in the last place of z - k pi, whose size is at most pi/2, and a few of the series.
  sine: { f: { relative: 1e-6, absolute: 4e-7 }, slope: { absolute: 4e-7 } },
};

interface Curves {
  readonly values: Float32Array;
  readonly gradients: Float32Array;
}

let harness: Harness<typeof import("./activation.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/activation.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("stackedActivation on %s", (backend) => {
  let onZ: Map<ActivationId, Curves>;
  let onHuge: Map<ActivationId, Curves>;

  const onBackend = (ids: readonly ActivationId[], z: Float32Array, dy = 1) =>
    harness.call("stackedActivations", backend, ids, z, dy);

  /** Each activation's part of one stack of them all. */
  async function inOneStack(ids: readonly ActivationId[], z: Float32Array, dy = 1) {
    const { values, gradients } = await onBackend(ids, z, dy);
    const own = (all: Float32Array, n: number) => all.slice(n * z.length, (n + 1) * z.length);
    return new Map(
      ids.map((id, n) => [id, { values: own(values, n), gradients: own(gradients, n) }]),
    );
  }

  beforeAll(async () => {
    onZ = await inOneStack(IDS, Z);
    onHuge = await inOneStack(IDS, HUGE);
  });
  it.each(IDS)("has the value and the slope of core's %s", (id) => {
    const { values, gradients } = onZ.get(id)!;
    const expected = { f: Z.map(ACTIVATIONS[id].f), slope: Z.map(ACTIVATIONS[id].slope) };
    if (backend === "webgl") {
      expect(worstError(values, expected.f, (WEBGL[id] ?? CUSTOMARY).f)).toBeLessThanOrEqual(1);
      expect(
        worstError(gradients, expected.slope, (WEBGL[id] ?? CUSTOMARY).slope),
      ).toBeLessThanOrEqual(1);
    } else {
      // These kernels call core's own functions: nothing but the rounding to float32 is between.
      expect(values).toEqual(expected.f);
      expect(gradients).toEqual(expected.slope);
    }
  });

  it.each(IDS)("stays finite and right for huge z with %s", (id) => {
    const { values, gradients } = onHuge.get(id)!;
    if (id === "sine" && backend === "webgl") {
      // Beyond 30,000 the kernel leaves it to GLSL, which promises nothing there: only the range is left.
      for (const value of [...values, ...gradients]) expect(Math.abs(value)).toBeLessThan(1.001);
      return;
    }
    const tolerance = backend === "webgl" ? { relative: 2.5e-5, absolute: FLUSHED } : EXACT;
    expect(worstError(values, HUGE.map(ACTIVATIONS[id].f), tolerance)).toBeLessThanOrEqual(1);
    expect(worstError(gradients, HUGE.map(ACTIVATIONS[id].slope), tolerance)).toBeLessThanOrEqual(
      1,
    );
  });

  it("makes no finite number of NaN, so that a diverged network shows", async () => {
    const { values } = await onBackend(IDS, Float32Array.of(NaN));
    expect([...values].map(Number.isFinite)).toEqual(IDS.map(() => false));
  });

  it("gives each network of a mixed stack what it gets alone, bit for bit", async () => {
    for (const id of IDS) {
      const { values, gradients } = await onBackend([id], Z);
      expect(values).toEqual(onZ.get(id)!.values);
      expect(gradients).toEqual(onZ.get(id)!.gradients);
    }
  });

  it("gives neighbours that share an activation the same numbers", async () => {
    const { values } = await onBackend(["tanh", "relu", "relu", "tanh"], Z);
    const expected = (["tanh", "relu", "relu", "tanh"] as const).flatMap((id) => [
      ...onZ.get(id)!.values,
    ]);
    expect([...values]).toEqual(expected);
  });

  it("multiplies the slope by dy", async () => {
    const timesMinus8 = await inOneStack(IDS, Z, -8);
    for (const id of IDS) {
      // A power of two, so that the product rounds nothing but what is flushed or denormal.
      const expected = onZ.get(id)!.gradients.map((slope) => -8 * slope);
      const { values, gradients } = timesMinus8.get(id)!;
      expect(worstError(gradients, expected, { absolute: FLUSHED })).toBeLessThanOrEqual(1);
      expect(values).toEqual(onZ.get(id)!.values);
    }
  });

  it.each(["sigmoid", "tanh", "relu", "elu", "selu", "softplus", "sine"] as const)(
    "agrees with TensorFlow.js's own %s and its gradient",
    async (id) => {
      const z = Z.filter((value) => Math.abs(value) <= 10 && Math.abs(value) >= 1e-3);
      const ours = await onBackend([id], z, 0.5);
      const theirs = await harness.call("composedActivation", backend, id, z, 0.5);
      // tf.js takes 1 - tanh^2 and f (1 - f), which cancel, and GLSL's sin(), off by 2^-11: absolute, not relative.
      const absolute = backend === "webgl" && id === "sine" ? 5e-4 : 2e-6;
      const tolerance = { relative: 1e-5, absolute };
      expect(worstError(ours.values, theirs.values, tolerance)).toBeLessThanOrEqual(1);
      expect(worstError(ours.gradients, theirs.gradients, tolerance)).toBeLessThanOrEqual(1);
    },
  );
});
