import type { LossMap, LossMapWish, PlanePoint } from "../../../../../src/protocol/lossMap";

/** A network at one step; its loss is 0.5, with slopes 0.25 and -0.5, and 0.125 by the other. */
export function fakePoint(step: number, coordinates: readonly [number, number]): PlanePoint {
  return {
    ...{ epoch: Math.floor(step / 2), step, coordinates, offPlane: step / 10 },
    losses: [
      { loss: "crossEntropy", value: 0.5, automatic: [0.25, -0.5] },
      { loss: "meanSquaredError", value: 0.125, automatic: [0.125, -0.25] },
    ],
  };
}

/** A map of `L = 0.5 + 0.25 a - 0.5 b`, and of half of that less an eighth. */
export function fakeLossMap(wish: LossMapWish, step: number): LossMap {
  const { reach, resolution } = wish;
  const cell = (2 * reach) / resolution;
  const loss = (a: number, b: number) => 0.5 + 0.25 * a - 0.5 * b;
  const values = Float32Array.from({ length: resolution ** 2 }, (_, i) =>
    loss(
      ((i % resolution) + 0.5) * cell - reach,
      reach - (Math.floor(i / resolution) + 0.5) * cell,
    ),
  );
  const along = Float32Array.from({ length: resolution + 1 }, (_, i) => i * cell - reach);
  const slices = [along.map((a) => loss(a, 0)), along.map((b) => loss(0, b))] as const;
  const quotients = [0.25, -0.5] as const;
  const half = (all: Float32Array) => all.map((value) => value / 2 - 0.125);
  return {
    ...wish,
    ...{ numExamples: 20, numParameters: 30, origin: [0.5, -0.5], point: fakePoint(step, [0, 0]) },
    fields: [
      { values, slices, quotients },
      {
        values: half(values),
        slices: [half(slices[0]), half(slices[1])],
        quotients: [0.125, -0.25],
      },
    ],
  };
}
