import type { OwnReading, RowCounts } from "../../core/data/own/OwnReading";
import type { OwnTable } from "../../core/data/own/OwnTable";
import type { ProblemList } from "../../core/data/own/ProblemList";
import { formatProblem } from "../../core/experiment/problem";
import { formatCount } from "../../core/math/formatNumber";

/** Class names that a sentence repeats. */
const MAX_NAMED = 8;

/** `150 rows found, 147 used.` */
export function describeRows({ found, ragged, used }: RowCounts): string {
  return `${countOf(found + ragged, "row")} found, ${formatCount(used)} used.`;
}

/** `147 rows, 4 features, 3 classes`; real targets have no count. */
export function describeTable({ numRows, columns, classNames, task }: OwnTable): string {
  const features = countOf(columns.length, "feature");
  const label = task === "real" ? "a real target" : countOf(classNames.length, "class", "classes");
  return `${countOf(numRows, "row")}, ${features}, ${label}`;
}

/** The label's classes, `3 classes: apple, banana, lemon`, or its range; empty where it is neither. */
export function describeLabel({ columns, target, task }: OwnReading): string {
  const label = columns.at(target);
  if (task === "real" || !label?.categories?.length) return "";
  const { categories } = label;
  const names = categories.slice(0, MAX_NAMED).join(", ");
  const rest = categories.length > MAX_NAMED ? ` and ${categories.length - MAX_NAMED} more` : "";
  return `${countOf(categories.length, "class", "classes")}: ${names}${rest}`;
}

/** A list's sentences, and last how many are not among them. */
export function listProblems({ first, numMore }: ProblemList): string[] {
  const sentences = first.map(formatProblem);
  return numMore > 0 ? [...sentences, `and ${formatCount(numMore)} more`] : sentences;
}

/** Why the data cannot be used yet. */
export function describeHindrance({ problems }: OwnReading): string {
  return `${countOf(problems.count, "problem")} ${problems.count === 1 ? "stands" : "stand"} in the way.`;
}

function countOf(count: number, one: string, several = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}
