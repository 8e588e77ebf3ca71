import { describe, expect, it } from "vitest";

import {
  EMPTY_SERIES,
  MAX_POINTS,
  pushPoint,
  putPoint,
  type ThinnedSeries,
} from "../../../../src/state/run/ThinnedSeries";

function pushed(numPoints: number): ThinnedSeries<number> {
  let series: ThinnedSeries<number> = EMPTY_SERIES;
  for (let i = 0; i < numPoints; i++) series = pushPoint(series, i);
  return series;
}

describe("a thinned series", () => {
  it("keeps every point while there is room", () => {
    const { points } = pushed(MAX_POINTS);
    expect(points).toEqual(Array.from({ length: MAX_POINTS }, (_, i) => i));
  });

  it("holds the first, the newest and no more than its limit, however many come", () => {
    let series: ThinnedSeries<number> = EMPTY_SERIES;
    for (let i = 0; i < 3000; i++) {
      series = pushPoint(series, i);
      expect(series.points.length).toBeLessThanOrEqual(MAX_POINTS);
      expect([series.points[0], series.points.at(-1)]).toEqual([0, i]);
    }
  });

  it("keeps old points at even distances", () => {
    // 1,000 points in 200 places: a stride of 8, the next power of two past 5.
    const { points, stride } = pushed(1000);
    const old = points.slice(0, -1);
    expect(stride).toBe(8);
    expect(old).toEqual(Array.from({ length: old.length }, (_, i) => 8 * i));
  });

  it("leaves the series before it as it was", () => {
    const before = pushed(5);
    pushPoint(before, 5);
    expect(before.points).toEqual([0, 1, 2, 3, 4]);
  });

  it("has one point an epoch where it is put, the last that came", () => {
    let series: ThinnedSeries<{ epoch: number; loss: number }> = EMPTY_SERIES;
    for (const [epoch, loss] of [
      [0, 1],
      [0, 2],
      [0.5, 3],
      [0.5, 4],
      [1, 5],
    ])
      series = putPoint(series, { epoch, loss });
    expect(series.points.map(({ loss }) => loss)).toEqual([2, 4, 5]);
    expect(series.numPushed).toBe(3);
  });
});
