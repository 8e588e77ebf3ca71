import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeRng, normal } from "../../../src/core/math/rng";
import type { BackendName } from "../../../src/protocol/messages";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { Block, LinearInputs } from "./linear.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

/** 300 inputs are more than the kernel of webgl takes: there the backend's own matrix product steps in. */
const SHAPES = [
  { networks: 3, batch: 5, fanIn: 4, fanOut: 6, biasRows: 1 },
  { networks: 2, batch: 7, fanIn: 16, fanOut: 1, biasRows: 7 },
  { networks: 1, batch: 1, fanIn: 1, fanOut: 1, biasRows: 1 },
  { networks: 2, batch: 3, fanIn: 300, fanOut: 5, biasRows: 3 },
  { networks: 2, batch: 3, fanIn: 300, fanOut: 5, biasRows: 1 },
];

type Shape = (typeof SHAPES)[number];

function draw(shape: Block["shape"], index: number): Block {
  const rng = makeRng(3, 0, "points", index);
  const size = shape[0] * shape[1] * shape[2];
  return { shape, values: Float32Array.from({ length: size }, () => normal(rng)) };
}

function makeInputs({ networks, batch, fanIn, fanOut, biasRows }: Shape): LinearInputs {
  return {
    x: draw([networks, batch, fanIn], 0),
    weights: draw([networks, fanIn, fanOut], 1),
    bias: draw([networks, biasRows, fanOut], 2),
    dz: draw([networks, batch, fanOut], 3),
  };
}

/** `z = xW + b`, `dx = dz W^T`, `dW = x^T dz`, `db = dz` or its sum over examples, in float64. */
function reference({ x, weights, bias, dz }: LinearInputs, shape: Shape) {
  const { networks, batch, fanIn, fanOut, biasRows } = shape;
  const result = {
    z: new Float64Array(dz.values.length),
    dx: new Float64Array(x.values.length),
    dw: new Float64Array(weights.values.length),
    db: new Float64Array(bias.values.length),
  };
  for (let n = 0; n < networks; n++)
    for (let b = 0; b < batch; b++)
      for (let o = 0; o < fanOut; o++) {
        const at = (n * batch + b) * fanOut + o;
        const biasAt = (n * biasRows + (biasRows === 1 ? 0 : b)) * fanOut + o;
        result.z[at] += bias.values[biasAt];
        result.db[biasAt] += dz.values[at];
        for (let i = 0; i < fanIn; i++) {
          const xAt = (n * batch + b) * fanIn + i;
          const weightAt = (n * fanIn + i) * fanOut + o;
          result.z[at] += x.values[xAt] * weights.values[weightAt];
          result.dx[xAt] += dz.values[at] * weights.values[weightAt];
          result.dw[weightAt] += x.values[xAt] * dz.values[at];
        }
      }
  return result;
}

/**
 * Sums of at most 300 float32 products: each addition rounds by 6e-8 of a partial sum, so the sum is off by some
 * 1e-6 of its size at worst; measured against the size of the whole block, since single sums cancel.
 */
const SUM_ERROR = 2e-6;

/** The other backends sum in float64: only the result is rounded, by half a unit in the last place. */
const ROUNDING = { relative: 6.1e-8, absolute: 1e-14 };

let harness: Harness<typeof import("./linear.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/linear.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("stackedLinear on %s", (backend) => {
  it.each(SHAPES)(
    "has the value and the gradients of the formula for $networks x [$batch, $fanIn] x [$fanIn, $fanOut], bias rows $biasRows",
    async (shape) => {
      const inputs = makeInputs(shape);
      const actual = await harness.call("linear", backend, "fused", inputs);
      const expected = reference(inputs, shape);
      for (const name of ["z", "dx", "dw", "db"] as const) {
        const tolerance =
          backend !== "webgl" ? ROUNDING : { absolute: SUM_ERROR * rms(expected[name]) };
        expect(worstError(actual[name], expected[name], tolerance), name).toBeLessThanOrEqual(1);
      }
    },
  );

  it.each(SHAPES)(
    "agrees with matMul and add for fanIn $fanIn, bias rows $biasRows",
    async (shape) => {
      const inputs = makeInputs(shape);
      const fused = await harness.call("linear", backend, "fused", inputs);
      const composed = await harness.call("linear", backend, "composed", inputs);
      for (const name of ["z", "dx", "dw", "db"] as const) {
        const tolerance = { absolute: SUM_ERROR * rms(composed[name]) };
        expect(worstError(fused[name], composed[name], tolerance), name).toBeLessThanOrEqual(1);
      }
    },
  );

  it("multiplies the gradients by dy", async () => {
    const inputs = makeInputs(SHAPES[0]);
    const once = await harness.call("linear", backend, "fused", inputs);
    const dz = { ...inputs.dz, values: inputs.dz.values.map((value) => -4 * value) };
    const minus4 = await harness.call("linear", backend, "fused", { ...inputs, dz });
    // A power of two: the products round nothing more.
    for (const name of ["dx", "dw", "db"] as const)
      expect(minus4[name]).toEqual(once[name].map((value) => -4 * value));
    expect(minus4.z).toEqual(once.z);
  });

  it("gives the data of the first layer no gradient, and its weights and bias the same", async () => {
    const inputs = makeInputs(SHAPES[0]);
    const whole = await harness.call("linear", backend, "fused", inputs);
    const first = await harness.call("firstLinear", backend, inputs);
    expect(first.z).toEqual(whole.z);
    expect(first.dw).toEqual(whole.dw);
    expect(first.db).toEqual(whole.db);
    expect(first.dx.every((slope) => slope === 0)).toBe(true);
  });

  it("keeps a network that is not finite from the others", async () => {
    const shape = SHAPES[0];
    const inputs = makeInputs(shape);
    const healthy = await harness.call("linear", backend, "fused", inputs);
    const size = shape.fanIn * shape.fanOut;
    const values = inputs.weights.values.slice();
    values.fill(NaN, size, 2 * size);
    const weights = { ...inputs.weights, values };
    const sick = await harness.call("linear", backend, "fused", { ...inputs, weights });
    for (const name of ["z", "dx", "dw", "db"] as const) {
      const own = healthy[name].length / shape.networks;
      expect(sick[name].subarray(0, own), name).toEqual(healthy[name].subarray(0, own));
      expect(sick[name].subarray(2 * own), name).toEqual(healthy[name].subarray(2 * own));
    }
    const ownZ = healthy.z.length / shape.networks;
    expect(sick.z.subarray(ownZ, 2 * ownZ).every(Number.isNaN)).toBe(true);
  });
});
