import { parseExperiment } from "../../experiment/parseExperiment";
import { asRecord, fieldOf } from "./json";

/**
 * The experiment of a document's text, or of a result's, which holds its document, with the rows of the user's own data
 * that came with it; no experiment, and every problem, where it has none.
 */
export function readDocument(text: string): ReturnType<typeof parseExperiment> {
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
