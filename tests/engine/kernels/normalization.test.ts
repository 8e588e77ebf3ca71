import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeRng, normal } from "../../../src/core/math/rng";
import { backThroughNormalization, normalize } from "../../../src/core/network/normalize";
import type { BackendName } from "../../../src/protocol/messages";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { Block } from "./linear.harness";
import type { NormalizationInputs } from "./normalization.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

const SHAPES = [
  { networks: 3, batch: 10, units: 6, betaRows: 1 },
  { networks: 2, batch: 7, units: 16, betaRows: 7 },
  { networks: 2, batch: 256, units: 5, betaRows: 1 },
  // One example, or one unit, is its own mean.
  { networks: 2, batch: 1, units: 4, betaRows: 1 },
  { networks: 1, batch: 4, units: 1, betaRows: 4 },
];
const CASES = SHAPES.flatMap((shape) =>
  (["examples", "units"] as const).map((over) => ({ ...shape, over })),
);

type Shape = (typeof SHAPES)[number];

function draw(shape: Block["shape"], index: number, mean = 0): Block {
  const rng = makeRng(5, 0, "points", index);
  const size = shape[0] * shape[1] * shape[2];
  return { shape, values: Float32Array.from({ length: size }, () => mean + normal(rng)) };
}

function makeInputs({ networks, batch, units, betaRows }: Shape): NormalizationInputs {
  return {
    h: draw([networks, batch, units], 0, 3),
    gamma: draw([networks, 1, units], 1),
    beta: draw([networks, betaRows, units], 2),
    dz: draw([networks, batch, units], 3),
  };
}

/** By core's loops, network by network, in float64. */
function reference(inputs: NormalizationInputs, over: "examples" | "units", shape: Shape) {
  const { networks, batch, units, betaRows } = shape;
  const all = { z: [], moments: [], dh: [], dgamma: [], dbeta: [] } as Record<string, number[]>;
  for (let n = 0; n < networks; n++) {
    const part = ({ values }: Block) => {
      const size = values.length / networks;
      return Float64Array.from(values.subarray(n * size, (n + 1) * size));
    };
    const [h, gamma, beta, dz] = [inputs.h, inputs.gamma, inputs.beta, inputs.dz].map(part);
    const own = normalize(h, units, over);
    const slopes = dz.map((slope, i) => slope * gamma[i % units]);
    const sumOf = (values: Float64Array) =>
      Array.from({ length: units }, (_, o) =>
        values.reduce((sum, value, i) => (i % units === o ? sum + value : sum), 0),
      );
    all.z.push(
      ...own.values.map((v, i) => gamma[i % units] * v + beta[betaRows === 1 ? i % units : i]),
    );
    all.moments.push(...own.mean, ...own.variance);
    all.dh.push(...backThroughNormalization(slopes, own, units));
    all.dgamma.push(...sumOf(dz.map((slope, i) => slope * own.values[i])));
    all.dbeta.push(...(betaRows === 1 && batch > 1 ? sumOf(dz) : betaRows > 1 ? dz : sumOf(dz)));
  }
  return all;
}

/** Sums of up to 256 float32 numbers, of which means of 3 deviations are subtracted: some 1e-6 of the numbers' size. */
const SUM_ERROR = 1e-5;

/** The other backends sum in float64: only the result is rounded, by half a unit in the last place, or cancels to 0. */
const ROUNDING = { relative: 6.1e-8, absolute: 1e-12 };

let harness: Harness<typeof import("./normalization.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/normalization.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("normalization on %s", (backend) => {
  it.each(CASES)(
    "has value, moments and gradients of the formula over $over: $networks x [$batch, $units], beta rows $betaRows",
    async ({ over, ...shape }) => {
      const inputs = makeInputs(shape);
      const actual = await harness.call("normalization", backend, over, inputs);
      const expected = reference(inputs, over, shape);
      // A group of one divides by sqrt(1e-5), and so does the error of its mean.
      const isAlone = (over === "examples" ? shape.batch : shape.units) === 1;
      for (const name of ["z", "moments", "dh", "dgamma", "dbeta"] as const) {
        const size = Math.max(1, rms(expected[name])) * (isAlone ? 300 : 1);
        const tolerance = backend === "webgl" ? { absolute: SUM_ERROR * size } : ROUNDING;
        expect(worstError(actual[name], expected[name], tolerance), name).toBeLessThanOrEqual(1);
      }
    },
  );

  it("goes by the averages that it is given", async () => {
    const shape = SHAPES[1];
    const inputs = makeInputs(shape);
    const averages = draw([shape.networks, 2, shape.units], 4);
    averages.values.forEach((value, i) => (averages.values[i] = Math.abs(value) + 0.1));
    const actual = await harness.call("byAverages", backend, inputs, averages);
    const { batch, units } = shape;
    const expected = Array.from(actual, (_, i) => {
      const n = Math.floor(i / (batch * units));
      const [mean, variance] = [0, 1].map(
        (k) => averages.values[(2 * n + k) * units + (i % units)],
      );
      const normalized = (inputs.h.values[i] - mean) / Math.sqrt(variance + 1e-5);
      return inputs.gamma.values[n * units + (i % units)] * normalized + inputs.beta.values[i];
    });
    expect(worstError(actual, expected, { relative: 1e-6, absolute: 3e-6 })).toBeLessThanOrEqual(1);
  });

  it("keeps nine tenths of the averages, and all of a network's that stopped", async () => {
    const averages = draw([2, 2, 3], 5);
    const moments = draw([2, 2, 3], 6);
    // The columns of SETTINGS: learning rate, l1, l2, isTraining, clip.
    const settings = [
      [0.1, 0, 0, 1, 0],
      [0.1, 0, 0, 0, 0],
    ];
    moments.values.fill(NaN, 6);
    const actual = await harness.call("nextAverages", backend, averages, moments, settings);
    const expected = averages.values.map((value, i) =>
      i < 6 ? 0.9 * value + 0.1 * moments.values[i] : value,
    );
    expect(worstError(actual, expected, { relative: 2e-7, absolute: 2e-7 })).toBeLessThanOrEqual(1);
    expect(actual.subarray(6)).toEqual(averages.values.subarray(6));
  });

  it("keeps a network that is not finite from the others", async () => {
    const shape = SHAPES[0];
    const inputs = makeInputs(shape);
    const healthy = await harness.call("normalization", backend, "examples", inputs);
    const values = inputs.h.values.slice();
    values.fill(Infinity, 60, 61);
    const h = { ...inputs.h, values };
    const sick = await harness.call("normalization", backend, "examples", { ...inputs, h });
    for (const name of ["z", "moments", "dh", "dgamma", "dbeta"] as const) {
      const own = healthy[name].length / shape.networks;
      expect(sick[name].subarray(0, own), name).toEqual(healthy[name].subarray(0, own));
      expect(sick[name].subarray(2 * own), name).toEqual(healthy[name].subarray(2 * own));
    }
    expect(sick.z.subarray(60, 120).every(Number.isFinite)).toBe(false);
  });
});
