import { describe, expect, it } from "vitest";

import { curvePath } from "../../../../src/charts/plot/curvePath";
import { decadeAxis, linearAxis } from "../../../../src/charts/plot/PlotAxis";
import { plotFrame } from "../../../../src/charts/plot/PlotFrame";
import { valueRange } from "../../../../src/charts/plot/valueRange";

describe("a plot's axes", () => {
  it("end where they are told to, with round numbers between", () => {
    expect(linearAxis(-3, 3, 6)).toEqual({
      domain: [-3, 3],
      ticks: [-3, -2, -1, 0, 1, 2, 3],
      isLog: false,
    });
    expect(linearAxis(-0.72, 9.72, 5).ticks).toEqual([0, 2.5, 5, 7.5]);
  });

  it("have powers of ten on a log axis, no more than there is room for", () => {
    expect(decadeAxis(-3, 0).ticks).toEqual([0.001, 0.01, 0.1, 1]);
    expect(decadeAxis(-15, 0, 6).ticks).toEqual([1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1]);
  });
});

describe("a plot's frame", () => {
  const frame = plotFrame(300, 200, linearAxis(-3, 3), linearAxis(0, 10));

  it("puts numbers on the screen, y upwards, and back", () => {
    expect([frame.toX(0), frame.toY(10), frame.toY(0)]).toEqual([150, 0, 200]);
    expect([frame.fromX(frame.toX(1.25)), frame.fromY(frame.toY(7))]).toEqual([1.25, 7]);
  });

  it("gives each decade of a log axis the same room", () => {
    const log = plotFrame(300, 200, decadeAxis(-3, 0), decadeAxis(-16, 0));
    expect([1e-3, 1e-2, 1e-1, 1].map((h) => Math.round(log.toX(h)))).toEqual([0, 100, 200, 300]);
    expect(log.fromX(100)).toBeCloseTo(0.01, 12);
    expect(log.toY(0)).toBe(Infinity);
  });
});

describe("a curve's path", () => {
  const frame = plotFrame(300, 200, linearAxis(-3, 3), linearAxis(-5, 5));

  it("goes from edge to edge through its points", () => {
    const path = curvePath((x) => x, frame);
    expect(path).toMatch(/^M0,160L/);
    expect(path).toMatch(/L300,40$/);
    expect(path.match(/M/g)).toHaveLength(1);
  });

  it("has a gap where there is no value, and no upright line through a pole", () => {
    expect(curvePath(Math.log, frame)).toMatch(/^M15[0-2]/);
    expect(curvePath((x) => 1 / x, frame).match(/M/g)).toHaveLength(2);
    expect(curvePath(() => NaN, frame)).toBe("");
  });

  it("is cut far out of sight, so that no number is too long for a picture", () => {
    const ys = [...curvePath((x) => 1e30 * x, frame).matchAll(/,(-?[\d.]+)/g)].map(([, y]) =>
      Number(y),
    );
    expect(Math.max(...ys.map(Math.abs))).toBeLessThanOrEqual(1000);
  });
});

describe("the range of a curve's values", () => {
  it("holds all of them and 0", () => {
    const [low, high] = valueRange((x) => x * x, [-3, 3]);
    expect([low, high]).toEqual([-0.72, 9.72]);
  });

  it("leaves a pole to be cut off", () => {
    const [low, high] = valueRange((x) => 1 / x, [-3, 3]);
    expect(high).toBeLessThan(20);
    expect(low).toBeGreaterThan(-20);
    expect(high).toBeGreaterThan(2);
  });

  it("is there for a level curve and for none", () => {
    expect(valueRange(() => 0, [-1, 1])).toEqual([-0.16, 0.16]);
    expect(valueRange(() => NaN, [-1, 1])).toEqual([-1, 1]);
  });
});
