import type { Experiment, Problem } from "./Experiment";
import { makeProblem, shorten } from "./problem";
import { validateExperiment } from "./validateExperiment";

/** The experiment that a JSON text describes, or null and all its problems; an empty or broken text is one. */
export function parseExperiment(text: string): {
  experiment: Experiment | null;
  problems: readonly Problem[];
} {
  try {
    return validateExperiment(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const rule =
      text.trim() === ""
        ? "must be JSON, and is empty"
        : `must be JSON (${shorten(error.message)})`;
    return { experiment: null, problems: [makeProblem("", rule)] };
  }
}
