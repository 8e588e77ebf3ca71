import { describe, expect, it } from "vitest";

import {
  countInk,
  emptyBitmap,
  type Bitmap,
} from "../../../../../src/core/data/handwriting/Bitmap";
import { cellsToInk } from "../../../../../src/core/data/handwriting/cellsToInk";
import { countBlocks } from "../../../../../src/core/data/handwriting/countBlocks";
import { evenInk } from "../../../../../src/core/data/handwriting/evenInk";
import { fitInk } from "../../../../../src/core/data/handwriting/fitInk";
import { paintCell } from "../../../../../src/core/data/handwriting/paintCell";
import { paintLine } from "../../../../../src/core/data/handwriting/paintLine";
import { readInk } from "../../../../../src/core/data/handwriting/readInk";
import { straightenInk } from "../../../../../src/core/data/handwriting/straightenInk";
import { drawDigit } from "../../../../setup/drawnDigits";

/** Rows of a bitmap as text, `#` for ink. */
function picture({ side, dots }: Bitmap): string[] {
  return Array.from({ length: side }, (_, row) =>
    [...dots.subarray(row * side, (row + 1) * side)].map((dot) => (dot ? "#" : ".")).join(""),
  );
}

function bitmap(...rows: readonly string[]): Bitmap {
  return {
    side: rows.length,
    dots: Uint8Array.from(rows.join(""), (dot) => (dot === "#" ? 1 : 0)),
  };
}

/** A rectangle of ink on a bitmap of `side`. */
function box(side: number, left: number, top: number, width: number, height: number): Bitmap {
  const result = emptyBitmap(side);
  for (let row = top; row < top + height; row++)
    result.dots.fill(1, row * side + left, row * side + left + width);
  return result;
}

describe("a line of a round pen", () => {
  it("inks every dot whose centre is near enough", () => {
    const line = paintLine(emptyBitmap(8), { x: 2, y: 4 }, { x: 6, y: 4 }, 1, 1);
    // Centres at y 3.5 and 4.5 are half a dot away: of x 1.5 to 6.5 within sqrt(.75) of the ends, which .5 is.
    expect(picture(line)).toEqual([
      "........",
      "........",
      "........",
      ".######.",
      ".######.",
      "........",
      "........",
      "........",
    ]);
  });

  it("takes ink away, and leaves the bitmap it began with as it was", () => {
    const full = box(4, 0, 0, 4, 4);
    const erased = paintLine(full, { x: 0, y: 0 }, { x: 4, y: 0 }, 1, 0);
    expect(picture(erased)).toEqual(["....", "####", "####", "####"]);
    expect(countInk(full)).toBe(16);
  });

  it("may begin and end outside", () => {
    const line = paintLine(emptyBitmap(4), { x: -9, y: 2 }, { x: 9, y: 2 }, 0.6, 1);
    expect(picture(line)).toEqual(["....", "####", "####", "...."]);
  });
});

describe("a cell of the grid", () => {
  it("is filled and emptied as a whole", () => {
    const one = paintCell(emptyBitmap(8), 4, 6, 1);
    expect(picture(one).slice(2, 4)).toEqual(["....##..", "....##.."]);
    expect(countInk(one)).toBe(4);
    expect(countInk(paintCell(one, 4, 6, 0))).toBe(0);
  });
});

describe("ink that is fitted", () => {
  it("fills the height and the middle of the width, wherever and however large it was", () => {
    for (const drawing of [box(128, 3, 90, 20, 32), box(128, 20, 10, 80, 96)]) {
      const fitted = fitInk(drawing, 32, 20, 32)!;
      expect(fitted).toEqual(box(32, 6, 0, 20, 32));
    }
  });

  it("is widened at most twice as much as it is made higher", () => {
    // 10 by 80 dots to a height of 32: .4, so that .8 times 10 dots are the width.
    expect(fitInk(box(128, 60, 20, 10, 80), 32, 20, 32)).toEqual(box(32, 12, 0, 8, 32));
  });

  it("has a dot where half of what it covers has", () => {
    const half = bitmap("#...", "##..", "##..", "####");
    // Quarters of 3, 0, 4 and 2 of 4 dots.
    expect(picture(fitInk(half, 2, 2, 2)!)).toEqual(["#.", "##"]);
  });

  it("is none where nothing is drawn", () => {
    expect(fitInk(emptyBitmap(16), 32, 20, 32)).toBeNull();
  });
});

describe("strokes that are evened", () => {
  it.each([
    // Dots of ink before and after: 4 wide are 6 where a dot is added on either side, 2 wide are 6 after two.
    ["grow by a dot where they are thin", 4, 6],
    ["grow twice where they are very thin", 2, 6],
    ["stay where they are usual", 8, 8],
    ["stay up to the limit", 12, 12],
    ["shrink by a dot where they are thick", 14, 12],
    ["shrink twice where they are very thick", 20, 16],
  ])("%s", (_, width, expected) => {
    const evened = evenInk(box(32, (32 - width) / 2, 0, width, 32));
    expect(evened).toEqual(box(32, (32 - expected) / 2, 0, expected, 32));
  });
});

describe("a digit that is straightened", () => {
  it("begins as far to the left near its top as near its bottom", () => {
    const slanted = emptyBitmap(32);
    for (let row = 0; row < 32; row++) {
      const left = 20 - Math.round(row / 4);
      slanted.dots.fill(1, row * 32 + left, row * 32 + left + 4);
    }
    const starts = picture(straightenInk(slanted)).map((row) => row.indexOf("#"));
    // From 8 dots, but for what the slant itself and each shift were rounded by.
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(2);
    expect(countInk(straightenInk(slanted))).toBe(countInk(slanted));
  });

  it("stays as it is where it stands upright, or is only a few rows", () => {
    for (const upright of [box(32, 8, 0, 6, 32), box(32, 3, 9, 20, 4)])
      expect(straightenInk(upright)).toEqual(upright);
  });
});

describe("blocks", () => {
  it("count their dots", () => {
    expect([...countBlocks(bitmap("##..", "#...", "....", "..##"), 2)]).toEqual([3, 0, 0, 2]);
  });
});

describe("a drawing as the networks see it", () => {
  it("is empty where nothing is drawn", () => {
    expect(readInk(emptyBitmap(128))).toEqual(new Uint8Array(64));
  });

  it("is the same wherever it is drawn, and however large", () => {
    const large = cellsToInk(readInk(drawDigit(5, 128, 8)), 128);
    const small = emptyBitmap(128);
    // Every second dot of every second row, in the corner.
    for (let row = 0; row < 64; row++)
      for (let column = 0; column < 64; column++)
        small.dots[row * 128 + column] = large.dots[2 * row * 128 + 2 * column];
    const differences = readInk(small).map((value, i) => Math.abs(value - readInk(large)[i]));
    // A quarter of the dots decides each of 16 by half of what it covers.
    expect(Math.max(...differences)).toBeLessThanOrEqual(3);
  });

  it("of a line is a line in the middle, from top to bottom", () => {
    const line = paintLine(emptyBitmap(128), { x: 30, y: 20 }, { x: 30, y: 110 }, 8, 1);
    const cells = readInk(line);
    const columns = Array.from({ length: 8 }, (_, column) =>
      Array.from({ length: 8 }, (_, row) => cells[8 * row + column]).reduce((a, b) => a + b),
    );
    expect(columns.map((sum) => sum > 0)).toEqual([..."00111100"].map((one) => one === "1"));
    // 16 by 106 dots at .302 and .604: 10 wide, of 32 rows, less at the round ends.
    expect(columns.reduce((a, b) => a + b)).toBeGreaterThan(280);
    expect(columns.reduce((a, b) => a + b)).toBeLessThanOrEqual(320);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "of a %i has as much ink as the set's digits",
    (digit) => {
      const ink = readInk(drawDigit(digit, 128, 8)).reduce((sum, value) => sum + value, 0);
      // Of the 1,797 rows of static/data/digits.csv the least is 185, the most 433.
      expect(ink).toBeGreaterThan(185);
      expect(ink).toBeLessThan(433);
    },
  );
});

describe("cells as a drawing", () => {
  it("hold as much ink as they say", () => {
    const cells = Uint8Array.from({ length: 64 }, (_, i) => (i * 7) % 17);
    const ink = cellsToInk(cells, 128);
    // Blocks of 16 by 16 dots: 16 for each of a cell's 0 to 16.
    expect([...countBlocks(cellsToInk(cells, 32), 4)]).toEqual([...cells]);
    expect(countInk(ink)).toBe(16 * cells.reduce((sum, value) => sum + value, 0));
  });

  it("are dark where their neighbours are", () => {
    const cells = new Uint8Array(64);
    cells.set([8, 16], 8);
    // The cell at row 1, column 0 has its ink on the side of the full one beside it.
    const [, , , , row] = picture(cellsToInk(cells, 32));
    expect(row.slice(0, 4)).toMatch(/^\.+#+$/);
  });
});
