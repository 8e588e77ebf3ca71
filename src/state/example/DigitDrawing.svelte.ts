import { emptyBitmap, type Bitmap } from "../../core/data/handwriting/Bitmap";
import { cellsToInk } from "../../core/data/handwriting/cellsToInk";
import { paintCell } from "../../core/data/handwriting/paintCell";
import { paintLine, type Place } from "../../core/data/handwriting/paintLine";
import { FULL_CELL, IMAGE_SIDE, readInk } from "../../core/data/handwriting/readInk";

/**
 * What a digit is drawn on: ink, which is read as the set's digits were, or the very cells that the networks see. Either has
 * the cells, `[8, 8]`, 0 to 16.
 */
export type Pad =
  | { readonly kind: "ink"; readonly ink: Bitmap; readonly cells: Uint8Array }
  | { readonly kind: "cells"; readonly cells: Uint8Array };

/** Dots along each side of the ink. */
const INK_SIDE = 256;
/** As wide, of a digit that fills most of the pad, as the strokes of the set. */
const PEN_RADIUS = 16;
/** Strokes that can be taken back. */
const MAX_UNDO = 50;

const EMPTY: Pad = inkPad(emptyBitmap(INK_SIDE));
const NUM_CELLS = IMAGE_SIDE * IMAGE_SIDE;

/** A digit that is being drawn. What belongs to one stroke is one step of undo. */
export class DigitDrawing {
  #pad = $state.raw<Pad>(EMPTY);
  #past = $state.raw<readonly Pad[]>([]);
  /** The pad when the stroke began; null between strokes. */
  #before = $state.raw<Pad | null>(null);

  /** What the networks see, `[8, 8]`, 0 to 16. */
  get cells(): Uint8Array {
    return this.#pad.cells;
  }

  get pad(): Pad {
    return this.#pad;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Whether a stroke is under way. */
  get isDrawing(): boolean {
    return this.#before !== null;
  }

  get isEmpty(): boolean {
    return this.cells.every((value) => value === 0);
  }

  /** From here to `endStroke()` every change is one step of undo. */
  beginStroke(): void {
    this.#before ??= this.#pad;
  }

  endStroke(): void {
    const before = this.#before;
    this.#before = null;
    if (before !== null && before !== this.#pad) this.#remember(before);
  }

  /** Draws a line between two places of the pad, each coordinate from 0 to 1, or erases along it. */
  draw(from: Place, to: Place, ink: 0 | 1): void {
    const pad = this.#pad;
    if (pad.kind === "ink") {
      const toDots = ({ x, y }: Place) => ({ x: INK_SIDE * x, y: INK_SIDE * y });
      const line = paintLine(pad.ink, toDots(from), toDots(to), PEN_RADIUS, ink);
      this.#change(inkPad(line));
      return;
    }
    // Places so near to each other that the line passes over no cell.
    const numSteps = Math.ceil(2 * IMAGE_SIDE * Math.hypot(to.x - from.x, to.y - from.y));
    for (let i = 0; i <= numSteps; i++) {
      const share = i / Math.max(1, numSteps);
      const cell = cellAt(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
      if (cell !== null) this.paint(cell, ink);
    }
  }

  /** Fills a cell of the 8 by 8, or empties it; on ink the part of the drawing that lies there. */
  paint(cell: number, ink: 0 | 1): void {
    const pad = this.#pad;
    if (pad.kind === "ink") {
      this.#change(inkPad(paintCell(pad.ink, IMAGE_SIDE, cell, ink)));
      return;
    }
    const value = ink * FULL_CELL;
    if (pad.cells[cell] !== value)
      this.#change({ kind: "cells", cells: pad.cells.with(cell, value) });
  }

  /** Puts cells on the pad: an example as it is in the data. */
  open(values: ArrayLike<number>): void {
    this.#change({ kind: "cells", cells: Uint8Array.from(values) });
  }

  /** Goes on with ink, or cell by cell, from what is drawn. */
  become(kind: Pad["kind"]): void {
    if (kind === this.#pad.kind) return;
    const { cells } = this;
    this.#change(kind === "cells" ? { kind, cells } : inkPad(cellsToInk(cells, INK_SIDE)));
  }

  /** An empty pad of the same kind. */
  clear(): void {
    if (this.isEmpty) return;
    this.#change(
      this.#pad.kind === "ink" ? EMPTY : { kind: "cells", cells: new Uint8Array(NUM_CELLS) },
    );
  }

  undo(): void {
    const pad = this.#past.at(-1);
    if (pad === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#pad = pad;
  }

  #change(pad: Pad): void {
    const before = this.#pad;
    this.#pad = pad;
    if (this.#before === null) this.#remember(before);
  }

  #remember(before: Pad): void {
    this.#past = [...this.#past, before].slice(-MAX_UNDO);
  }
}

function inkPad(ink: Bitmap): Pad {
  return { kind: "ink", ink, cells: readInk(ink) };
}

function cellAt(x: number, y: number): number | null {
  const [column, row] = [Math.floor(x * IMAGE_SIDE), Math.floor(y * IMAGE_SIDE)];
  const isOutside = Math.min(column, row) < 0 || Math.max(column, row) >= IMAGE_SIDE;
  return isOutside ? null : row * IMAGE_SIDE + column;
}
