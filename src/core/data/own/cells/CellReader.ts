import type { Problem } from "../../../experiment/Experiment";
import { makeProblem } from "../../../experiment/problem";
import { formatCount } from "../../../math/formatNumber";
import { csvRecords } from "../../csvRecords";
import { CsvCells } from "./CsvCells";
import { findFormat, type CsvChoices } from "./findFormat";
import { Readability } from "./Readability";
import type { TextPiece } from "./textPieces";

/** Longest row in characters: one of this length comes of a quote that never closes. */
const MAX_ROW_LENGTH = 2 ** 20;

/** Reads a file's text into cells, piece by piece. */
export class CellReader {
  readonly #name: string;
  readonly #choices: CsvChoices;
  readonly #readability = new Readability();
  #cells: CsvCells | null = null;
  /** What was begun by the pieces so far: a row without its end. */
  #rest = "";
  #line = 1;

  constructor(name: string, choices: CsvChoices) {
    this.#name = name;
    this.#choices = choices;
  }

  /** Null before the first row has come to its end. */
  get cells(): CsvCells | null {
    return this.#cells;
  }

  /** Takes the next piece; returns why the file cannot be read on, or null. */
  read(piece: TextPiece): Problem | null {
    this.#readability.add(piece);
    if (this.#readability.isBinary)
      return makeProblem(this.#name, "holds binary data: save the table as CSV");
    if (this.#readability.isOtherEncoding)
      return makeProblem(this.#name, "is not text in UTF-8: save it as CSV in UTF-8");
    const text = this.#rest + piece.text;
    this.#cells ??= this.#openCells(text, piece.isLast);
    if (this.#cells) {
      this.#cells.numInvalid = this.#readability.numInvalid;
      const problem = this.#readRows(this.#cells, text, piece.isLast);
      if (problem) return problem;
    } else this.#rest = text;
    if (this.#rest.length <= MAX_ROW_LENGTH) return null;
    const rule = `must be at most ${formatCount(MAX_ROW_LENGTH)} characters long: a quote may be open`;
    return makeProblem(`row ${this.#line}`, rule);
  }

  #openCells(head: string, isLast: boolean): CsvCells | null {
    const format = findFormat(this.#name, head, isLast, this.#choices);
    return format && new CsvCells(format);
  }

  #readRows(cells: CsvCells, text: string, isLast: boolean): Problem | null {
    const { separator } = cells.format;
    let end = 0;
    const settings = { separator, isLast, maxCells: cells.columns.length };
    for (const record of csvRecords(text, 0, settings)) {
      if (record.openCell >= 0)
        return makeProblem(
          `row ${this.#line}, column ${record.openCell + 1}`,
          "has a quote that never closes",
        );
      cells.addRow(record.cells, record.numCells, this.#line);
      this.#line += record.numLines;
      end = record.end;
    }
    this.#rest = text.slice(end);
    return null;
  }
}
