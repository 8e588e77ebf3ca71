import { describe, expect, it } from "vitest";

import { PointDrawing } from "../../../../src/state/own/PointDrawing.svelte";

const at = (x1: number, x2 = 0, label = 0) => ({ x1, x2, label });

describe("points that are drawn", () => {
  it("are added on the plane only, to two digits", () => {
    const drawing = new PointDrawing();
    drawing.add(at(1.23456, -6));
    drawing.add(at(6.01));
    drawing.add(at(0, NaN));
    expect(drawing.points).toEqual([at(1.23, -6)]);
  });

  it("are erased within a radius", () => {
    const drawing = new PointDrawing();
    for (const x1 of [0, 0.5, 2]) drawing.add(at(x1));
    drawing.erase({ x1: 0, x2: 0 }, 1);
    expect(drawing.points).toEqual([at(2)]);
  });

  it("are taken back stroke by stroke", () => {
    const drawing = new PointDrawing();
    drawing.add(at(1));
    drawing.beginStroke();
    drawing.add(at(2));
    drawing.add(at(3));
    drawing.endStroke();
    drawing.undo();
    expect(drawing.points).toEqual([at(1)]);
    drawing.redo();
    expect(drawing.points).toHaveLength(3);
    drawing.undo();
    drawing.undo();
    expect(drawing.points).toEqual([]);
    expect(drawing.canUndo).toBe(false);
  });

  it("remember no stroke that changed nothing", () => {
    const drawing = new PointDrawing();
    drawing.beginStroke();
    drawing.erase({ x1: 0, x2: 0 }, 1);
    drawing.endStroke();
    drawing.replace([]);
    expect(drawing.canUndo).toBe(false);
  });

  it("give way to others, which can be taken back", () => {
    const drawing = new PointDrawing();
    drawing.add(at(1));
    drawing.replace([at(4), at(5)]);
    expect(drawing.points).toEqual([at(4), at(5)]);
    drawing.undo();
    expect(drawing.points).toEqual([at(1)]);
  });
});
