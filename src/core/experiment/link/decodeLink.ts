import { ALL_OPEN, type ControlSettings } from "../../controls/ControlSettings";
import { decodeControls } from "../../controls/decodeControls";
import { DEFAULT_EXPERIMENT } from "../defaults";
import type { Experiment, Problem } from "../Experiment";
import type { OwnTable } from "../../data/own/OwnTable";
import { objectIn } from "../objectIn";
import { makeProblem } from "../problem";
import { repairExperiment } from "../repairExperiment";
import { base64urlToText } from "./base64url";
import { hashParameters } from "./hashParameters";
import { salvageJson } from "./salvageJson";

/** Longest link that is read; the longest that the page writes has some 10,000 characters. */
const MAX_LENGTH = 100_000;

const PATH = "the link";

const DAMAGED = "is cut off or damaged;";

/** What a link says, as far as it is valid. */
export interface DecodedLink {
  /** The preset of the first visit where the link names no experiment, or one of which nothing can be read. */
  readonly experiment: Experiment;
  /** Everything in the link that was dropped or changed. */
  readonly dropped: readonly Problem[];
  /** What the link says is open, or null. */
  readonly view: string | null;
  /** Set where rows of a user's table travel in the link, which only `readLink` reads. */
  readonly holdsRows?: true;
  /** Those rows. */
  readonly table?: OwnTable;
  /** Set where the link hides or locks controls. */
  readonly controls?: ControlSettings;
  /** Set where nothing of the link could be read. */
  readonly isUnreadable?: true;
  /** Set where the link is another program's. */
  readonly isForeign?: "tensorflow-playground";
}

/** What of a document can be used. */
type Repair = (input: unknown) => Pick<DecodedLink, "experiment" | "dropped" | "table">;

/** Whether a link is refused for its length, unread. */
export function isTooLong(link: string): boolean {
  return link.length > MAX_LENGTH;
}

/**
 * Reads the hash of a link of ours, with or without its `#`; never throws. Of another program's it says only whose it
 * is, so that the page can load what reads it when there is one.
 */
export function decodeLink(hash: string, repair: Repair = repairExperiment): DecodedLink {
  if (isTooLong(hash))
    return nothingFrom(null, `must have at most ${MAX_LENGTH} characters`, hash.length);
  const parameters = hashParameters(hash);
  const controls = decodeControls(parameters);
  const link = decodeParameters(parameters, repair);
  return controls === ALL_OPEN ? link : { ...link, controls };
}

function decodeParameters(parameters: ReadonlyMap<string, string>, repair: Repair): DecodedLink {
  const view = parameters.get("view") ?? null;
  const encoded = parameters.get("g1");
  if (encoded !== undefined) return { ...decodeDocument(encoded, view, repair), view };
  const nothing = { experiment: DEFAULT_EXPERIMENT, dropped: [], view };
  if (parameters.has("networkShape") || parameters.has("dataset"))
    return { ...nothing, view: null, isForeign: "tensorflow-playground" };
  const [unknown] = [...parameters.keys()].filter((name) => !/^(view|hide|lock)$/.test(name));
  return unknown === undefined ? nothing : nothingFrom(view, "must start with #g1=", unknown);
}

function decodeDocument(encoded: string, view: string | null, repair: Repair): DecodedLink {
  const text = base64urlToText(encoded);
  if (text === null)
    return nothingFrom(view, `${DAMAGED} it must be base64url after #g1=`, encoded);
  try {
    return { ...readDocument(JSON.parse(text), repair), view };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const salvaged = salvageJson(text);
  if (salvaged === undefined) return nothingFrom(view, `${DAMAGED} it must hold JSON`, text);
  const { dropped, ...repaired } = readDocument(salvaged, repair);
  const cut = makeProblem(PATH, `${DAMAGED} what could be read of it was kept`);
  return { ...repaired, dropped: [cut, ...dropped], view };
}

function readDocument(document: unknown, repair: Repair): Omit<DecodedLink, "view"> {
  const holdsRows = objectIn(objectIn(document, "data"), "table")?.rows !== undefined;
  return { ...repair(document), ...(holdsRows ? { holdsRows } : {}) };
}

function nothingFrom(view: string | null, rule: string, value: unknown): DecodedLink {
  const dropped = [makeProblem(PATH, rule, value)];
  return { experiment: DEFAULT_EXPERIMENT, dropped, view, isUnreadable: true };
}
