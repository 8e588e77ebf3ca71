import { makeProblem, type Report } from "../../../experiment/problem";
import type { Task } from "../../DataSource";
import { OWN_LIMITS } from "../limits";

const { maxNameLength, minClasses, maxClasses, maxColumns } = OWN_LIMITS;

/** What a table is called, and what its columns and classes are. */
export interface TableNames {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  /** Null where it is neither. */
  readonly task: Task | null;
  readonly classNames: readonly string[];
}

/** The names of a described table; what is wrong with one is reported with its path, that of the table in front. */
export function readNames(
  record: Partial<Record<keyof TableNames, unknown>>,
  table: string,
  report: Report,
): TableNames {
  const pathOf = (field: string) => (table === "" ? field : `${table}.${field}`);
  const task = readTask(record.task, pathOf("task"), report);
  const numClasses = task === "real" ? [0, 0] : [minClasses, maxClasses];
  return {
    name: readName(record.name, pathOf("name"), report),
    columns: readList(record.columns, pathOf("columns"), [1, maxColumns], report),
    target: readName(record.target, pathOf("target"), report),
    task,
    classNames: readList(record.classNames, pathOf("classNames"), numClasses, report),
  };
}

function readTask(value: unknown, path: string, report: Report): Task | null {
  if (value === "classes" || value === "real") return value;
  report(makeProblem(path, 'must be "classes" or "real"', value));
  return null;
}

function readName(value: unknown, path: string, report: Report): string {
  if (typeof value === "string" && value.trim() !== "" && value.length <= maxNameLength)
    return value;
  report(makeProblem(path, `must be a name of 1 to ${maxNameLength} characters`, value));
  return "";
}

function readList(
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
