import { describeTable } from "../data/own/describeTable";
import { finish } from "../data/own/finish";
import { readNames } from "../data/own/json/readNames";
import { readRows } from "../data/own/json/readRows";
import type { OwnTable } from "../data/own/OwnTable";
import { ProblemList } from "../data/own/ProblemList";
import type { Problem } from "./Experiment";
import { objectIn } from "./objectIn";
import { makeProblem } from "./problem";

/** A document and the rows that travelled in it. */
export interface TakenRows {
  /** The document without rows, its table with their fingerprint and their number. */
  readonly document: unknown;
  /** Null where the document holds none, or none that can be used. */
  readonly table: OwnTable | null;
  readonly problems: readonly Problem[];
}

/**
 * Takes the rows out of a document that travels whole, `data.table.rows`: a list of numbers each, the columns and then
 * the class index or the real target. `id` and `numRows` may be left out beside them. Never throws for what JSON can hold.
 */
export function takeRows(input: unknown): TakenRows {
  const data = objectIn(input, "data");
  const described = objectIn(data, "table");
  if (!described || described.rows === undefined)
    return { document: input, table: null, problems: [] };
  const { rows, ...description } = described;
  const problems = new ProblemList();
  const table = readTable(description, rows, problems);
  const found = table ? finish(describeTable(table)) : null;
  const { id = found?.id, numRows = found?.numRows } = description;
  if (found && id !== found.id) {
    const rule = `must be ${found.id}, the fingerprint of the rows, or be left out`;
    problems.add(() => makeProblem("data.table.id", rule, id));
  }
  if (found && numRows !== found.numRows) {
    const rule = `must be ${found.numRows}, the number of rows, or be left out`;
    problems.add(() => makeProblem("data.table.numRows", rule, numRows));
  }
  const settled = { ...description, id: found?.id ?? id, numRows: found?.numRows ?? numRows };
  return {
    document: { ...(input as object), data: { ...data, table: settled } },
    table,
    problems: listed(problems),
  };
}

/** What is wrong with the names is for the reader of the rest to say. */
function readTable(
  description: Readonly<Record<string, unknown>>,
  rows: unknown,
  problems: ProblemList,
): OwnTable | null {
  let areNamed = true;
  const { task, ...names } = readNames(description, "", () => (areNamed = false));
  if (!areNamed || task === null) return null;
  const found = new ProblemList();
  const numbers = readRows(rows, names.columns.length, names.classNames.length, found);
  if (found.count === 0) return { ...names, task, ...numbers };
  for (const problem of found.first)
    problems.add(() => ({ ...problem, path: `data.table.${problem.path}` }));
  problems.numMore += found.numMore;
  return null;
}

function listed({ first, numMore }: ProblemList): readonly Problem[] {
  if (numMore === 0) return first;
  return [...first, makeProblem("data.table.rows", `has ${numMore} more problems`)];
}
