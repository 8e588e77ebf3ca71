import type { Problem } from "../../experiment/Experiment";
import { makeProblem } from "../../experiment/problem";
import { CellReader } from "./cells/CellReader";
import type { CsvCells } from "./cells/CsvCells";
import { describeForeignFile } from "./cells/describeForeignFile";
import type { CsvChoices } from "./cells/findFormat";
import { textPieces } from "./cells/textPieces";
import { sizeProblem } from "./sizeProblem";

/** A file's bytes, or pasted text, by the name that problems call it. */
export interface CsvSource {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The cells, or why there are none. */
export type CsvReading =
  | { readonly cells: CsvCells; readonly problem: null }
  | { readonly cells: null; readonly problem: Problem };

/** Reads a CSV in slices of a few milliseconds; yields the share done, from 0 to 1. Never throws, whatever the content. */
export function* readCsv(
  { name, content }: CsvSource,
  choices: CsvChoices = {},
): Generator<number, CsvReading, void> {
  const refusal = refuseAtSight(name, content);
  if (refusal) return { cells: null, problem: refusal };
  const reader = new CellReader(name, choices);
  for (const piece of textPieces(content)) {
    const problem = reader.read(piece);
    if (problem) return { cells: null, problem };
    yield piece.end / content.length;
  }
  const { cells } = reader;
  return cells
    ? { cells, problem: null }
    : { cells: null, problem: makeProblem(name, "holds no rows") };
}

/** What is wrong with a file by its size and its first bytes alone. */
function refuseAtSight(name: string, content: string | Uint8Array): Problem | null {
  const tooLarge = sizeProblem(name, content.length);
  if (tooLarge) return tooLarge;
  const kind = describeForeignFile(content);
  return kind === null ? null : makeProblem(name, `looks like ${kind}`);
}
