import { describe, expect, it } from "vitest";

import { markedPoints } from "../../../src/charts/markedPoints";

const upTo = (length: number) => Array.from({ length }, (_, i) => i);
const filled = (length: number) => new Array<number>(length).fill(1);

describe("markedPoints", () => {
  it("marks every point of a short line", () => {
    expect([...markedPoints([1, 2, 3], filled(3), 0)]).toEqual([0, 1, 2]);
  });

  it("marks a few points of a long line and always the last", () => {
    const marks = markedPoints(upTo(100), filled(100), 0);
    expect(marks.size).toBeGreaterThan(3);
    expect(marks.size).toBeLessThanOrEqual(6);
    expect(marks).toContain(99);
  });

  it("spaces marks by x and not by index", () => {
    // Most of the points crowd between 0 and 1; x goes on to 101.
    const x = [...upTo(90).map((i) => i / 90), ...upTo(100).map((i) => 2 + i)];
    const marked = [...markedPoints(x, filled(x.length), 0)].map((index) => x[index]);
    expect(marked.filter((value) => value <= 1).length).toBeLessThanOrEqual(1);
  });

  it("marks the last value before a gap that lasts", () => {
    const y = [...filled(60), ...new Array<null>(40).fill(null)];
    expect(Math.max(...markedPoints(upTo(100), y, 0))).toBe(59);
  });

  it("keeps the markers of different variants apart", () => {
    const [first, second] = [0, 1].map((variant) =>
      [...markedPoints(upTo(200), filled(200), variant)].filter((index) => index !== 199),
    );
    expect(first.filter((index) => second.includes(index))).toEqual([]);
  });

  it("marks nothing of a line that is all gap", () => {
    expect(markedPoints(upTo(50), new Array<null>(50).fill(null), 0).size).toBe(0);
  });
});
