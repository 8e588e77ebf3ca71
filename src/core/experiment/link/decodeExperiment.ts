import { DEFAULT_EXPERIMENT } from "../defaults";
import type { Experiment, Problem } from "../Experiment";
import { makeProblem } from "../problem";
import { repairExperiment } from "../repairExperiment";
import { base64urlToText } from "./base64url";
import { hashParameters } from "./hashParameters";
import { importTensorflowPlayground } from "./importTensorflowPlayground";
import { salvageJson } from "./salvageJson";

/** Longest link that is read; the longest that the page writes has some 10,000 characters. */
const MAX_LENGTH = 100_000;

const PATH = "the link";

/** What a link says, as far as it is valid. */
export interface DecodedLink {
  /** The preset of the first visit where the link names no experiment, or one of which nothing can be read. */
  readonly experiment: Experiment;
  /** Everything in the link that was dropped or changed. */
  readonly dropped: readonly Problem[];
  /** What the link says is open, or null. */
  readonly view: string | null;
  /** Set where nothing of the link could be read. */
  readonly isUnreadable?: true;
  /** Set where the link is another program's. */
  readonly isForeign?: "tensorflow-playground";
}

/** Reads a link's hash, with or without its `#`; never throws. */
export function decodeExperiment(hash: string): DecodedLink {
  if (hash.length > MAX_LENGTH)
    return nothingFrom(null, `must have at most ${MAX_LENGTH} characters`, hash.length);
  const parameters = hashParameters(hash);
  const view = parameters.get("view") ?? null;
  const encoded = parameters.get("g1");
  if (encoded !== undefined) return { ...decodeDocument(encoded, view), view };
  if (parameters.has("networkShape") || parameters.has("dataset")) {
    const { experiment, dropped } = importTensorflowPlayground(parameters);
    return { experiment, dropped, view: null, isForeign: "tensorflow-playground" };
  }
  const [unknown] = [...parameters.keys()].filter((name) => name !== "view");
  if (unknown !== undefined) return nothingFrom(view, "must start with #g1=", unknown);
  return { experiment: DEFAULT_EXPERIMENT, dropped: [], view };
}

function decodeDocument(encoded: string, view: string | null): DecodedLink {
  const text = base64urlToText(encoded);
  if (text === null) return nothingFrom(view, "must be base64url after #g1=", encoded);
  try {
    return { ...repairExperiment(JSON.parse(text)), view };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const salvaged = salvageJson(text);
  if (salvaged === undefined) return nothingFrom(view, "must hold JSON", text);
  const { experiment, dropped } = repairExperiment(salvaged);
  const cut = makeProblem(PATH, "is cut off or damaged; what could be read of it was kept");
  return { experiment, dropped: [cut, ...dropped], view };
}

function nothingFrom(view: string | null, rule: string, value: unknown): DecodedLink {
  const dropped = [makeProblem(PATH, rule, value)];
  return { experiment: DEFAULT_EXPERIMENT, dropped, view, isUnreadable: true };
}
