import type { OwnTable } from "../data/own/OwnTable";
import type { Experiment, Problem } from "./Experiment";
import { giveRows } from "./giveRows";
import { makeProblem, shorten } from "./problem";
import { takeRows } from "./takeRows";
import { validateExperiment } from "./validateExperiment";

/**
 * The experiment that a JSON text describes, or null and all its problems; an empty or broken text is one. `table` are
 * the rows of the user's own data: those given, or where they travelled in the text.
 */
export function parseExperiment(
  text: string,
  given: OwnTable | null = null,
): {
  experiment: Experiment | null;
  table: OwnTable | null;
  problems: readonly Problem[];
} {
  try {
    const input: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const { document, table, problems: ofRows } = given ? giveRows(input, given) : takeRows(input);
    const { experiment, problems } = validateExperiment(document);
    const isValid = problems.length + ofRows.length === 0;
    return { experiment: isValid ? experiment : null, table, problems: [...problems, ...ofRows] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const rule =
      text.trim() === ""
        ? "must be JSON, and is empty"
        : `must be JSON (${shorten(error.message)})`;
    return { experiment: null, table: null, problems: [makeProblem("", rule)] };
  }
}
