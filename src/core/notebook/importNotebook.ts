import type { Problem } from "../experiment/Experiment";
import { makeProblem, shorten, type Report } from "../experiment/problem";
import { readRecord } from "../experiment/readRecord";
import { NOTEBOOK_FORMAT, NOTEBOOK_VERSION } from "./exportNotebook";
import { KEPT_LIMITS } from "./keptLimits";
import type { KeptRun, KeptSummary } from "./KeptRun";
import { keptRunForm } from "./keptRunForm";

/** What a file brings to a notebook. */
export interface NotebookImport {
  /** Runs that are not here yet, or newer than what is here under their id; each id once. */
  readonly runs: readonly KeptRun[];
  /** Runs of the file that are here already, as new or newer. */
  readonly numKnown: number;
  /** What is wrong with the file, or with single runs of it, which are left out. */
  readonly problems: readonly Problem[];
}

/** Reads the text of a file that `exportNotebook` wrote, or any other; never throws. `known` is what is here already. */
export function importNotebook(
  text: string,
  known: readonly Pick<KeptSummary, "id" | "changedAt">[],
): NotebookImport {
  const problems: Problem[] = [];
  const read = readRuns(text, (problem) => void problems.push(problem));
  const newest = new Map(known.map(({ id, changedAt }) => [id, changedAt]));
  const taken = new Map<string, KeptRun>();
  let numKnown = 0;
  for (const run of read) {
    const here = newest.get(run.id);
    if (here !== undefined && here >= run.changedAt) numKnown++;
    else {
      newest.set(run.id, run.changedAt);
      taken.set(run.id, run);
    }
  }
  return { runs: [...taken.values()], numKnown, problems };
}

function readRuns(text: string, report: Report): KeptRun[] {
  const { format, version, runs } = readRecord(
    parse(text, report),
    "",
    ["format", "version", "runs"],
    report,
  );
  if (format !== NOTEBOOK_FORMAT) {
    report(makeProblem("format", `must be "${NOTEBOOK_FORMAT}"`, format));
    return [];
  }
  if (version !== NOTEBOOK_VERSION) {
    report(makeProblem("version", `must be ${NOTEBOOK_VERSION}`, version));
    return [];
  }
  const { maxRuns } = KEPT_LIMITS;
  if (!Array.isArray(runs) || runs.length > maxRuns) {
    report(makeProblem("runs", `must be a list of up to ${maxRuns} runs`, runs));
    return [];
  }
  const given: unknown[] = runs;
  return given.flatMap((run, i) => keptRunForm.read(run, `runs[${i}]`, report) ?? []);
}

/** What JSON holds; an object without fields, after saying so, where the text is none. */
function parse(text: string, report: Report): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report(makeProblem("", `must be JSON (${shorten(error.message)})`));
    return {};
  }
}
