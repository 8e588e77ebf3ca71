import type { Problem } from "../../core/experiment/Experiment";
import { formatProblem } from "../../core/experiment/problem";

/** What is wrong with an entry, for the line under its control: its own rule by the label, others by their path. */
export function describeProblems(
  problems: readonly Problem[],
  path: string,
  label: string,
): string {
  const subjects: Readonly<Record<string, string>> = { [path]: label, "": "This experiment" };
  return problems
    .map((problem) => formatProblem({ ...problem, path: subjects[problem.path] ?? problem.path }))
    .map((sentence) => `${sentence}.`)
    .join(" ");
}
