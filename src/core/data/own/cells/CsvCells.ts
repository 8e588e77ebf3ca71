import { makeProblem, shorten } from "../../../experiment/problem";
import { OWN_LIMITS } from "../limits";
import { ProblemList } from "../ProblemList";
import { CellColumn } from "./CellColumn";
import type { Separator } from "./detectSeparator";
import { plainText } from "./plainText";
import type { DecimalMark } from "./readNumber";

/** A header and the eight rows of the preview. */
const NUM_FIRST_ROWS = 9;

/** Rows kept: all that are allowed, and the header. */
const MAX_ROWS = OWN_LIMITS.maxRows + 1;

/** How a CSV was read into cells. */
export interface CsvFormat {
  readonly name: string;
  readonly separator: Separator;
  readonly decimalMark: DecimalMark;
  /** Cells of most rows. */
  readonly numColumns: number;
}

/** The cells of a CSV before anything is known about a header: rows as long as most, columns as numbers and codes. */
export class CsvCells {
  readonly format: CsvFormat;
  /** The first 256. */
  readonly columns: readonly CellColumn[];
  /** The line of the file at which each row starts, from 1. */
  readonly lines: number[] = [];
  /** The first rows as texts, cut to 60 characters. */
  readonly firstRows: string[][] = [];
  /** Rows with fewer or more cells than most, which are not kept. */
  readonly ragged = new ProblemList();
  /** Rows found, those beyond the limit too, which are not kept. */
  numRowsFound = 0;
  /** Characters that its bytes did not give in UTF-8. */
  numInvalid = 0;

  constructor(format: CsvFormat) {
    this.format = format;
    const numKept = Math.min(format.numColumns, OWN_LIMITS.maxColumns);
    this.columns = Array.from({ length: numKept }, () => new CellColumn());
  }

  /** Takes a row of `numCells` cells, of which only those of the kept columns are given; one of empty cells is none. */
  addRow(cells: readonly string[], numCells: number, line: number): void {
    const { numColumns, decimalMark } = this.format;
    if (cells.every((cell) => cell.trim() === "")) return;
    if (numCells !== numColumns) {
      const rule = `must have ${numColumns} ${numColumns === 1 ? "cell" : "cells"}, as most rows have`;
      this.ragged.add(() => makeProblem(`row ${line}`, rule, numCells));
      return;
    }
    this.numRowsFound++;
    if (this.lines.length === MAX_ROWS) return;
    this.lines.push(line);
    if (this.firstRows.length < NUM_FIRST_ROWS)
      this.firstRows.push(cells.map((cell) => shorten(plainText(cell))));
    this.columns.forEach((column, c) => column.add(cells[c], decimalMark));
  }
}
