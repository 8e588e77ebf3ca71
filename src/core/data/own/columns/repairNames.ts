import type { Problem } from "../../../experiment/Experiment";
import { makeProblem } from "../../../experiment/problem";
import { distinctNames } from "./distinctNames";

/** Names of columns, distinct and not empty, and what was changed to make them so. */
export interface RepairedNames {
  readonly names: readonly string[];
  readonly notes: readonly Problem[];
}

/** The cells of a header as names: an empty one becomes "column 3", one that is taken "age (2)". */
export function repairNames(header: readonly string[]): RepairedNames {
  const given = header.map((cell) => cell.replace(/\s+/g, " ").trim());
  const names = distinctNames(given.map((name, c) => (name === "" ? `column ${c + 1}` : name)));
  const notes = names.flatMap((name, c) => {
    if (name === given[c]) return [];
    const fault = given[c] === "" ? "has no name" : "has the name of a column before it";
    return [makeProblem(`column ${c + 1}`, `${fault} and is called "${name}"`)];
  });
  return { names, notes };
}
