import { describe, expect, it } from "vitest";

import { markedPoints } from "../../../src/charts/markedPoints";

describe("markedPoints", () => {
  it("marks every point of a short line", () => {
    expect([...markedPoints([1, 2, 3], 0)]).toEqual([0, 1, 2]);
  });

  it("marks a few points of a long line and always the last", () => {
    const line = new Array<number>(100).fill(1);
    const marks = markedPoints(line, 0);
    expect(marks.size).toBeLessThanOrEqual(6);
    expect(marks).toContain(99);
  });

  it("marks the last value before a gap that lasts", () => {
    const line = [...new Array<number>(60).fill(1), ...new Array<null>(40).fill(null)];
    expect(Math.max(...markedPoints(line, 0))).toBe(59);
  });

  it("keeps the markers of different variants apart", () => {
    const line = new Array<number>(200).fill(1);
    const [, ...first] = [...markedPoints(line, 0)].reverse();
    const [, ...second] = [...markedPoints(line, 1)].reverse();
    expect(first.filter((index) => second.includes(index))).toEqual([]);
  });

  it("marks nothing of a line that is all gap", () => {
    expect(markedPoints(new Array<null>(50).fill(null), 0).size).toBe(0);
  });
});
