import { describe, expect, it } from "vitest";

import type { MapView, PointsView } from "../../../../src/core/experiment/VariantView";
import { thumbnailToPoints } from "../../../../src/core/notebook/keptPoints";
import { makeThumbnail, thumbnailToMap } from "../../../../src/core/notebook/makeThumbnail";

const EXTENT = [-6, 6, -5, 5] as const;

/** A map of which each cell's outputs are given by its column and row, from 0 to 1. */
function mapOf(
  resolution: number,
  numOutputs: number,
  outputs: (x: number, y: number) => readonly number[],
): MapView {
  const values = new Float32Array(resolution * resolution * numOutputs);
  for (let cell = 0; cell < resolution * resolution; cell++) {
    const x = ((cell % resolution) + 0.5) / resolution;
    const y = (Math.floor(cell / resolution) + 0.5) / resolution;
    values.set(outputs(x, y), cell * numOutputs);
  }
  return { resolution, extent: EXTENT, numOutputs, values };
}

/** So many points from corner to corner of the extent, of two classes, or with targets from -1 to 1. */
function pointsOf(length: number, isReal = false): PointsView {
  const share = (i: number) => i / (length - 1);
  const places = Array.from({ length }, (_, i) => [-6 + 12 * share(i), -5 + 10 * share(i)]);
  const targets = Array.from({ length }, (_, i) => (isReal ? 2 * share(i) - 1 : i % 2));
  const none = new Float32Array(0);
  return {
    ...{ train: Float32Array.from(places.flat()), trainY: Float32Array.from(targets) },
    ...{ test: none, testY: none, axisNames: ["x1", "x2"], classNames: [] },
    targetRange: isReal ? [-1, 1] : [0, 1],
  };
}

describe("the points of a thumbnail", () => {
  const grey = mapOf(50, 2, () => [0.5, 0.5]);

  it("are where they were, to a 255th of the plane, with their classes", () => {
    const given = pointsOf(40);
    const shown = thumbnailToPoints(makeThumbnail(grey, 0, given))!;
    expect([...shown.trainY]).toEqual([...given.trainY]);
    // Half a 255th of 12.
    given.train.forEach((place, i) => expect(Math.abs(shown.train[i] - place)).toBeLessThan(0.024));
  });

  it("are at most 160, from first to last", () => {
    const { train, trainY } = thumbnailToPoints(makeThumbnail(grey, 0, pointsOf(1600)))!;
    expect([train.length, trainY.length]).toEqual([320, 160]);
    // Every tenth.
    expect(train[2]).toBeCloseTo(-6 + (12 * 10) / 1599, 1);
    expect(train[318]).toBeGreaterThan(5.8);
  });

  it("have their targets over the range of all, and none that lie outside the plane", () => {
    const real = mapOf(50, 1, () => [0]);
    const given = pointsOf(3, true);
    expect([...thumbnailToPoints(makeThumbnail(real, 0, given))!.trainY]).toEqual([
      -1,
      expect.closeTo(0, 2),
      1,
    ]);
    given.train[0] = -7;
    expect([...thumbnailToPoints(makeThumbnail(real, 0, given))!.trainY]).toEqual([
      expect.closeTo(0, 2),
      1,
    ]);
  });

  it("are none where the run has none", () => {
    expect(thumbnailToPoints(makeThumbnail(grey, 0))).toBeNull();
  });
});

describe("a thumbnail", () => {
  it.each([50, 100])("stands for two classes' map of %i cells a side", (resolution) => {
    const map = mapOf(resolution, 2, (x) => [1 - x, x]);
    const shown = thumbnailToMap(makeThumbnail(map, 0));
    expect(shown).toMatchObject({ resolution: 48, extent: EXTENT, numOutputs: 2 });
    for (let cell = 0; cell < 48 * 48; cell++) {
      const x = ((cell % 48) + 0.5) / 48;
      // Half a cell of the map, 1 / (2 * 50), and half of one of 128 levels.
      expect(Math.abs(shown.values[2 * cell + 1] - x)).toBeLessThan(0.01 + 0.005);
      expect(shown.values[2 * cell] + shown.values[2 * cell + 1]).toBeCloseTo(1, 6);
    }
  });

  it("keeps each cell's winner among ten classes, top row first", () => {
    const winner = (y: number) => Math.floor(10 * y);
    const map = mapOf(100, 10, (_, y) =>
      Array.from({ length: 10 }, (_, k) => (k === winner(y) ? 0.82 : 0.02)),
    );
    const { values } = thumbnailToMap(makeThumbnail(map, 3));
    for (let row = 0; row < 48; row++) {
      const outputs = [...values.slice(row * 480, row * 480 + 10)];
      const largest = Math.max(...outputs);
      // 25 levels a class lie 1/24 apart.
      expect(Math.abs(largest - 0.82)).toBeLessThanOrEqual(1 / 48 + 1e-6);
      // The map's row whose middle is nearest.
      expect(outputs.indexOf(largest)).toBe(
        winner((Math.floor(((row + 0.5) * 100) / 48) + 0.5) / 100),
      );
    }
  });

  it("keeps a real output from its lowest to its highest value", () => {
    const thumbnail = makeThumbnail(
      mapOf(50, 1, (x, y) => [10 * x - 4 * y]),
      1,
    );
    // 10 * .01 - 4 * .99 and 10 * .99 - 4 * .01
    expect([thumbnail.low, thumbnail.high]).toEqual([-3.86, 9.86]);
    const { values } = thumbnailToMap(thumbnail);
    expect(values[0]).toBeCloseTo(0.06, 1);
    expect(values.at(-1)).toBeCloseTo(9.9 - 3.96, 1);
  });

  it("is drawn for outputs that are no numbers, and for one that is the same everywhere", () => {
    const none = makeThumbnail(
      mapOf(50, 2, () => [NaN, NaN]),
      0,
    );
    expect([...new Set(none.levels)]).toEqual([0]);
    const flat = thumbnailToMap(
      makeThumbnail(
        mapOf(50, 1, () => [2.5]),
        0,
      ),
    );
    expect([...new Set(flat.values)]).toEqual([2.5]);
    const lost = thumbnailToMap(
      makeThumbnail(
        mapOf(50, 1, () => [NaN]),
        0,
      ),
    );
    expect([...new Set(lost.values)]).toEqual([0]);
  });
});
