import { describe, expect, it } from "vitest";

import { contourLabels } from "../../../src/charts/contourLabels";
import { contourLevels } from "../../../src/charts/contourLevels";
import { isolines } from "../../../src/charts/isolines";
import { makeMap } from "./makeMap";

describe("contourLevels", () => {
  it("are round, inside the colours' range", () => {
    // A range of 2 in eight steps of .25; its ends are the full colours themselves.
    expect(contourLevels({ valueCentre: 0, valueRange: 1 })).toEqual([
      -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75,
    ]);
    // 300 in eight is 37.5, rounded up to 50.
    expect(contourLevels({ valueCentre: 350, valueRange: 150 })).toEqual([250, 300, 350, 400, 450]);
  });
});

describe("contourLabels", () => {
  const ramp = makeMap(40, (x) => [x]);
  const contourAt = (level: number) => ({ level, lines: isolines(ramp.values, 40, level) });

  it("stand in the middle of their lines, with their values", () => {
    const [label] = contourLabels([contourAt(0.25)], 200, 9);
    expect(label?.text).toBe("0.25");
    expect(label?.x).toBeCloseTo(0.25 * 200, 3);
    expect(label?.y).toBeCloseTo(100, 3);
  });

  it("make way for what covers them, a quarter of their line up or down", () => {
    const over = { x: 50, y: 100, radius: 12 };
    const [label] = contourLabels([contourAt(0.25)], 200, 9, [over]);
    expect(Math.abs(label.y - 100)).toBeCloseTo(50, 0);
    const all = { x: 50, y: 100, radius: 90 };
    expect(contourLabels([contourAt(0.25)], 200, 9, [all])).toEqual([]);
  });

  it("keep off the edge and off each other", () => {
    // Texts of four characters are 4 * .56 * 9 + 4 = 24 pixels wide: .5 and .55 lie 10 apart, .02 ends 8 left of the edge.
    const texts = [0.02, 0.5, 0.55, 0.9].map(contourAt);
    expect(contourLabels(texts, 200, 9).map(({ text }) => text)).toEqual(["0.5", "0.9"]);
  });

  it("are left out where a line is shorter than its text", () => {
    const bump = makeMap(40, (x, y) => [Math.exp(-600 * ((x - 0.5) ** 2 + (y - 0.5) ** 2))]);
    const lines = isolines(bump.values, 40, 0.6);
    expect(lines).not.toEqual([]);
    expect(contourLabels([{ level: 0.6, lines }], 200, 9)).toEqual([]);
  });
});
