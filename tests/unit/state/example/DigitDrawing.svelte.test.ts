import { describe, expect, it } from "vitest";

import { countInk } from "../../../../src/core/data/handwriting/Bitmap";
import { DigitDrawing } from "../../../../src/state/example/DigitDrawing.svelte";

/** A line down the middle. */
function drawn(): DigitDrawing {
  const drawing = new DigitDrawing();
  drawing.beginStroke();
  drawing.draw({ x: 0.5, y: 0.2 }, { x: 0.5, y: 0.5 }, 1);
  drawing.draw({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.8 }, 1);
  drawing.endStroke();
  return drawing;
}

const inkOf = ({ pad }: DigitDrawing) => (pad.kind === "ink" ? countInk(pad.ink) : null);
const sum = (cells: Uint8Array) => cells.reduce((total, value) => total + value, 0);

describe("a digit drawn with ink", () => {
  it("is empty at first", () => {
    const drawing = new DigitDrawing();
    expect([drawing.isEmpty, drawing.canUndo, drawing.isDrawing]).toEqual([true, false, false]);
    expect(drawing.cells).toEqual(new Uint8Array(64));
  });

  it("is seen in the middle of the cells, from top to bottom", () => {
    const { cells } = drawn();
    for (let row = 0; row < 8; row++) {
      expect([...cells.subarray(8 * row, 8 * row + 2)]).toEqual([0, 0]);
      expect(cells[8 * row + 3]).toBeGreaterThan(8);
    }
  });

  it("takes back a stroke as one step", () => {
    const drawing = drawn();
    const ink = inkOf(drawing);
    drawing.beginStroke();
    drawing.draw({ x: 0.1, y: 0.9 }, { x: 0.5, y: 0.9 }, 1);
    drawing.draw({ x: 0.5, y: 0.9 }, { x: 0.9, y: 0.9 }, 1);
    expect(drawing.isDrawing).toBe(true);
    drawing.endStroke();
    expect(inkOf(drawing)).toBeGreaterThan(ink!);
    drawing.undo();
    expect(inkOf(drawing)).toBe(ink);
    drawing.undo();
    expect([drawing.isEmpty, drawing.canUndo]).toEqual([true, false]);
    drawing.undo();
    expect(drawing.isEmpty).toBe(true);
  });

  it("is erased along a line, and cleared", () => {
    const drawing = drawn();
    const ink = inkOf(drawing)!;
    drawing.draw({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.8 }, 0);
    expect(inkOf(drawing)).toBeLessThan(0.6 * ink);
    drawing.clear();
    expect(drawing.isEmpty).toBe(true);
    drawing.undo();
    expect(drawing.isEmpty).toBe(false);
  });

  it("is painted and cleared part by part too", () => {
    const drawing = new DigitDrawing();
    for (const cell of [3, 11, 19]) drawing.paint(cell, 1);
    // A part is 32 by 32 dots.
    expect(inkOf(drawing)).toBe(3 * 32 * 32);
    drawing.paint(11, 0);
    expect(inkOf(drawing)).toBe(2 * 32 * 32);
  });
});

describe("cells", () => {
  it("are what the networks see, as they are", () => {
    const drawing = new DigitDrawing();
    const example = Array.from({ length: 64 }, (_, i) => i % 17);
    drawing.open(example);
    expect([...drawing.cells]).toEqual(example);
    drawing.paint(5, 1);
    drawing.paint(6, 0);
    expect([...drawing.cells]).toEqual(example.with(5, 16).with(6, 0));
    drawing.undo();
    drawing.undo();
    expect([...drawing.cells]).toEqual(example);
    drawing.undo();
    expect(drawing.pad.kind).toBe("ink");
  });

  it("are painted along a line without a gap, as one step", () => {
    const drawing = new DigitDrawing();
    drawing.become("cells");
    drawing.beginStroke();
    drawing.draw({ x: 0.01, y: 0.3 }, { x: 0.99, y: 0.3 }, 1);
    drawing.endStroke();
    expect([...drawing.cells.subarray(16, 24)]).toEqual(new Array<number>(8).fill(16));
    expect(sum(drawing.cells)).toBe(8 * 16);
    drawing.undo();
    expect(drawing.isEmpty).toBe(true);
  });

  it("of a place outside the pad are none", () => {
    const drawing = new DigitDrawing();
    drawing.become("cells");
    drawing.draw({ x: 1.2, y: -0.1 }, { x: 1.2, y: 1.1 }, 1);
    expect(drawing.isEmpty).toBe(true);
    expect(drawing.canUndo).toBe(true);
  });

  it("begin with what was drawn, and become ink that looks like them", () => {
    const drawing = drawn();
    const seen = [...drawing.cells];
    drawing.become("cells");
    expect([...drawing.cells]).toEqual(seen);
    drawing.become("ink");
    // 16 dots of 256 by 256 for each of the 0 to 16 of a cell, four times.
    expect(inkOf(drawing)).toBe(64 * sum(Uint8Array.from(seen)));
    const differences = drawing.cells.map((value, i) => Math.abs(value - seen[i]));
    // The line is stretched once more, which moves its edges by a part of a cell: of 64 cells 16 are at an edge.
    expect(sum(differences) / 64).toBeLessThan(3);
    drawing.undo();
    drawing.undo();
    expect(drawing.pad.kind).toBe("ink");
  });
});
