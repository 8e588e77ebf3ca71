import { experimentFor } from "../../core/export/import/experimentFor";
import type { ImportedNetwork } from "../../core/export/import/ImportedNetwork";
import { refitStandardization } from "../../core/export/import/refitStandardization";
import { refitTargetScale } from "../../core/export/import/refitTargetScale";
import { formatProblem } from "../../core/experiment/problem";
import type { ExperimentEditor } from "../experiment/ExperimentEditor.svelte";
import type { PageClock } from "../page/PageClock";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import { untilReady } from "./untilReady";

/** The parts of the page that a saved network is put into. */
export interface NetworkPlace {
  readonly editor: Pick<ExperimentEditor, "committed" | "open">;
  readonly run: RunMonitor;
  readonly clock: Pick<PageClock, "later">;
}

/** What became of a saved network: sentences on what is wrong, or on what is to be known. */
export interface OpenedNetwork {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Makes an experiment of a saved network, with one variant all of whose replicates begin with its weights. What does
 * not fit leaves the page as it is; else opening can be undone like an edit.
 */
export async function openNetwork(
  network: ImportedNetwork,
  fileName: string,
  { editor, run, clock }: NetworkPlace,
): Promise<OpenedNetwork> {
  const { experiment, problems, notes } = experimentFor(editor.committed, network);
  if (experiment === null) return { problems: problems.map(formatProblem), notes };
  run.pause();
  const before = editor.committed;
  editor.open(experiment);
  // The same experiment is not built anew by itself, and its weights may be trained ones.
  if (editor.committed === before) run.reset();
  const runId = await untilReady(run, clock);
  if (runId === null)
    return { problems: [run.engine.error ?? "The networks could not be built."], notes };
  const failed = await putWeights(network, fileName, run, runId, experiment.replicates);
  return { problems: failed, notes };
}

async function putWeights(
  { parameters, layers, standardization, targetScale }: ImportedNetwork,
  source: string,
  run: RunMonitor,
  runId: number,
  replicates: number,
): Promise<string[]> {
  try {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const place = { runId, variant: 0, replicate };
      const own = await run.ask("networkParameters", place);
      const scaled = refitTargetScale(parameters, targetScale, own.targetScale);
      const fitted = refitStandardization(scaled, layers, standardization, own.standardization);
      if (fitted === null)
        return [
          "The first layer adds the inputs to its outputs, and the data here are standardized otherwise than the network's: it would predict something else.",
        ];
      const applied = await run.ask("setParameters", { ...place, parameters: fitted });
      if (run.readyRunId !== runId) return ["Another run took its place."];
      run.noteNetwork(applied, source);
    }
    return [];
  } catch (reason) {
    return [reason instanceof Error ? reason.message : String(reason)];
  }
}
