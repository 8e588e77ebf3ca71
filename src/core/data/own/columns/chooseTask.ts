import type { Task } from "../../DataSource";
import { OWN_LIMITS } from "../limits";
import type { ColumnSummary } from "./ColumnSummary";

/** Most distinct integers that are taken for classes. */
const MAX_INTEGER_CLASSES = 20;

/** Rows that a class has on average at least, where integers are taken for classes. */
const MIN_ROWS_PER_CLASS = 2;

/** What a label may be: classes where its values are 2 to 64, a real target where it holds numbers. */
export function possibleTasks({ kind, categories }: ColumnSummary): readonly Task[] {
  const tasks: Task[] = [];
  const { minClasses, maxClasses } = OWN_LIMITS;
  if (categories && categories.length >= minClasses && categories.length <= maxClasses)
    tasks.push("classes");
  if (kind === "number") tasks.push("real");
  return tasks;
}

/** What a label probably is: texts are classes, and so are at most 20 integers that each come twice on average. */
export function chooseTask(label: ColumnSummary): Task {
  if (label.kind !== "number") return "classes";
  const { categories, isInteger, numNumbers } = label;
  const areFew =
    categories !== null &&
    categories.length >= OWN_LIMITS.minClasses &&
    categories.length <= MAX_INTEGER_CLASSES &&
    categories.length * MIN_ROWS_PER_CLASS <= numNumbers;
  return areFew && isInteger ? "classes" : "real";
}
