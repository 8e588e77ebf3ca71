import type { Experiment, Problem } from "../../experiment/Experiment";
import { parseExperiment } from "../../experiment/parseExperiment";
import { asRecord, fieldOf } from "./json";

/** The experiment of a document's text, or of a result's, which holds its document; null, and every problem, where it has none. */
export function readDocument(text: string): {
  experiment: Experiment | null;
  problems: readonly Problem[];
} {
  const inner = asRecord(fieldOf(asRecord(parsed(text)), "experiment"));
  return parseExperiment(inner ? JSON.stringify(inner) : text);
}

/** Undefined where it is no JSON, which is reported by what reads it next. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
