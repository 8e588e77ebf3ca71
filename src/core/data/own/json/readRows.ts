import { makeProblem } from "../../../experiment/problem";
import { formatCount } from "../../../math/formatNumber";
import { MAX_NUMBER, OWN_LIMITS } from "../limits";
import type { OwnTable } from "../OwnTable";
import type { ProblemList } from "../ProblemList";

/** The rows of a table's JSON; without classes a target is any number, and without columns no row is looked at. */
export function readRows(
  value: unknown,
  numColumns: number,
  numClasses: number,
  problems: ProblemList,
): Pick<OwnTable, "numRows" | "values" | "targets"> {
  const rows = readList(value, problems);
  const numRows = rows.length;
  const values = new Float64Array(numRows * numColumns);
  const targets = new Float64Array(numRows);
  if (numColumns === 0) return { numRows, values, targets };
  rows.forEach((row: unknown, r) => {
    if (!Array.isArray(row) || row.length !== numColumns + 1) {
      const rule = `must be a list of ${numColumns + 1} numbers`;
      problems.add(() => makeProblem(`rows[${r}]`, rule, row));
      return;
    }
    const cells = row as unknown[];
    const pathOf = (c: number) => `rows[${r}][${c}]`;
    for (let c = 0; c < numColumns; c++)
      values[r * numColumns + c] = readNumber(cells[c], () => pathOf(c), problems);
    const readTarget = numClasses > 0 ? readClass(numClasses) : readNumber;
    targets[r] = readTarget(cells[numColumns], () => pathOf(numColumns), problems);
  });
  return { numRows, values, targets };
}

function readList(value: unknown, problems: ProblemList): readonly unknown[] {
  const { minRows, maxRows } = OWN_LIMITS;
  if (Array.isArray(value) && value.length >= minRows && value.length <= maxRows) return value;
  const rule = `must be a list of ${minRows} to ${formatCount(maxRows)} rows`;
  problems.add(() => makeProblem("rows", rule, value));
  return [];
}

function readNumber(value: unknown, path: () => string, problems: ProblemList): number {
  if (typeof value === "number" && Math.abs(value) <= MAX_NUMBER) return value + 0;
  problems.add(() => makeProblem(path(), "must be a number between -3.4e38 and 3.4e38", value));
  return NaN;
}

function readClass(numClasses: number): typeof readNumber {
  return (value, path, problems) => {
    if (Number.isInteger(value) && (value as number) >= 0 && (value as number) < numClasses)
      return (value as number) + 0;
    const rule = `must be the index of a class, from 0 to ${numClasses - 1}`;
    problems.add(() => makeProblem(path(), rule, value));
    return NaN;
  };
}
