import { makeProblem, type Report } from "../../../experiment/problem";
import { readRecord } from "../../../experiment/readRecord";
import type { OwnTable } from "../OwnTable";
import { ProblemList } from "../ProblemList";
import { readNames } from "./readNames";
import { readRows } from "./readRows";

/** The table that toJson() wrote, or null and what is wrong with the value; never throws for what JSON can hold. */
export function fromJson(input: unknown): {
  table: OwnTable | null;
  problems: ProblemList;
} {
  const problems = new ProblemList();
  const report: Report = (problem) => problems.add(() => problem);
  const record = readRecord(
    input,
    "",
    ["version", "name", "columns", "target", "task", "classNames", "rows"],
    report,
  );
  if (record.version !== 1) report(makeProblem("version", "must be 1", record.version));
  const { task, ...names } = readNames(record, "", report);
  const numbers = readRows(record.rows, names.columns.length, names.classNames.length, problems);
  const table = problems.count === 0 && task ? { ...names, task, ...numbers } : null;
  return { table, problems };
}
