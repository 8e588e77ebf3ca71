import type { CsvFormat } from "../../core/data/own/cells/CsvCells";
import type { CsvChoices } from "../../core/data/own/cells/findFormat";
import type { OwnChoices } from "../../core/data/own/OwnChoices";
import type { OwnReading } from "../../core/data/own/OwnReading";
import type { Problem } from "../../core/experiment/Experiment";

export type ImportChoices = OwnChoices & CsvChoices;

/** How far a CSV has come on its way to become data. */
export interface ImportState {
  /** Of the file; what stands for it where a text was pasted; empty where there is neither. */
  readonly sourceName: string;
  /** Bytes of a file, characters of a text. */
  readonly size: number;
  readonly choices: ImportChoices;
  /** What the user calls the table. */
  readonly name: string;
  /** Share of the content that is read, from 0 to 1; 1 while a table is made of it; null where no work goes on. */
  readonly progress: number | null;
  /** Why there is no reading. */
  readonly refusal: Problem | null;
  /** How the content was cut into cells. */
  readonly format: CsvFormat | null;
  /** What it holds; by the choices before while it is made anew. */
  readonly reading: OwnReading | null;
}

export const NOTHING_IMPORTED: ImportState = {
  sourceName: "",
  size: 0,
  choices: {},
  name: "",
  progress: null,
  refusal: null,
  format: null,
  reading: null,
};
