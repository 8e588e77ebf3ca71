import { finish } from "../../../../../src/core/data/own/finish";
import type { CsvChoices } from "../../../../../src/core/data/own/cells/findFormat";
import { makeOwnTable } from "../../../../../src/core/data/own/makeOwnTable";
import type { OwnChoices } from "../../../../../src/core/data/own/OwnChoices";
import type { OwnReading } from "../../../../../src/core/data/own/OwnReading";
import type { ProblemList } from "../../../../../src/core/data/own/ProblemList";
import { readCsv } from "../../../../../src/core/data/own/readCsv";
import { formatProblem } from "../../../../../src/core/experiment/problem";

/** A CSV text read as a user's own table; throws for one that has no cells at all. */
export function readText(content: string, choices: OwnChoices & CsvChoices = {}): OwnReading {
  const { cells, problem } = finish(readCsv({ name: "data.csv", content }, choices));
  if (!cells) throw new Error(formatProblem(problem));
  return finish(makeOwnTable(cells, choices));
}

/** The sentences of problems or notes. */
export function sentences(list: ProblemList): string[] {
  return list.first.map(formatProblem);
}

/** A text of as many lines: the header, and one for each row from 0. */
export function makeText(header: string, numRows: number, line: (row: number) => string): string {
  return [header, ...Array.from({ length: numRows }, (_, row) => line(row))].join("\n");
}
