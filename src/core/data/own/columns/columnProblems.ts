import type { Problem } from "../../../experiment/Experiment";
import { makeProblem } from "../../../experiment/problem";
import { OWN_LIMITS } from "../limits";
import { canBeOneHot } from "./chooseRoles";
import type { SettledColumns } from "./settleColumns";

/** What is wrong with the label and the columns chosen for features, whatever their rows hold. */
export function columnProblems(
  name: string,
  { columns, target, task, roles, rows }: SettledColumns,
): Problem[] {
  // Without rows their number is the one problem.
  if (rows.length === 0) return [];
  const problems: Problem[] = [];
  const label = columns.at(target);
  if (label?.kind === "empty")
    problems.push(makeProblem(`column "${label.name}"`, "must hold values to be the label"));
  else if (label && task === "classes" && !label.categories)
    problems.push(
      makeProblem(
        `column "${label.name}"`,
        `must have ${OWN_LIMITS.minClasses} to ${OWN_LIMITS.maxClasses} different values to be classes, and has more`,
      ),
    );
  const used = columns.filter((_, c) => c !== target && roles[c] !== "leftOut");
  if (used.length === 0)
    problems.push(makeProblem(name, "must have a column of numbers besides the label"));
  columns.forEach((column, c) => {
    if (c === target || roles[c] !== "oneHot" || canBeOneHot(column)) return;
    const rule = `must have 2 to ${OWN_LIMITS.maxOneHot} different values to become features of 0 and 1`;
    problems.push(makeProblem(`column "${column.name}"`, rule, column.categories?.length));
  });
  return problems;
}
