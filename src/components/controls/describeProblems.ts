import type { Problem } from "../../core/experiment/Experiment";
import { formatProblem } from "../../core/experiment/problem";

/** What is wrong with an entry, for the line under its control: its own rule by the label, others by their path. */
export function describeProblems(
  problems: readonly Problem[],
  path: string,
  label: string,
): string {
  return problems
    .map((problem) => formatProblem(problem.path === path ? { ...problem, path: label } : problem))
    .map((sentence) => `${sentence}.`)
    .join(" ");
}
