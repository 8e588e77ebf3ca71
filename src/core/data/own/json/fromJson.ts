import { makeProblem, type Report } from "../../../experiment/problem";
import { readRecord } from "../../../experiment/readRecord";
import type { Task } from "../../DataSource";
import { OWN_LIMITS } from "../limits";
import type { OwnTable } from "../OwnTable";
import { ProblemList } from "../ProblemList";
import { readRows } from "./readRows";

const { maxNameLength, minClasses, maxClasses, maxColumns } = OWN_LIMITS;

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
  const task = readTask(record.task, report);
  const name = readName(record.name, "name", report);
  const target = readName(record.target, "target", report);
  const columns = readNames(record.columns, "columns", [1, maxColumns], report);
  const numClasses = task === "real" ? [0, 0] : [minClasses, maxClasses];
  const classNames = readNames(record.classNames, "classNames", numClasses, report);
  const numbers = readRows(record.rows, columns.length, classNames.length, problems);
  const table =
    problems.count === 0 && task ? { name, columns, target, task, classNames, ...numbers } : null;
  return { table, problems };
}

function readTask(value: unknown, report: Report): Task | null {
  if (value === "classes" || value === "real") return value;
  report(makeProblem("task", 'must be "classes" or "real"', value));
  return null;
}

function readName(value: unknown, path: string, report: Report): string {
  if (typeof value === "string" && value.trim() !== "" && value.length <= maxNameLength)
    return value;
  report(makeProblem(path, `must be a name of 1 to ${maxNameLength} characters`, value));
  return "";
}

function readNames(
  value: unknown,
  path: string,
  [min, max]: readonly number[],
  report: Report,
): string[] {
  if (!Array.isArray(value) || value.length < min || value.length > max) {
    const count = min === max ? `${min}` : `${min} to ${max}`;
    report(makeProblem(path, `must be a list of ${count} names`, value));
    return [];
  }
  const names = Array.from(value as unknown[], (one, i) => readName(one, `${path}[${i}]`, report));
  names.forEach((name, i) => {
    if (name !== "" && names.indexOf(name) < i)
      report(makeProblem(`${path}[${i}]`, "must differ from the names before it", name));
  });
  return names;
}
