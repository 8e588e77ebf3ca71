import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { NetworkResult } from "../../core/export/csv/NetworkResult";
import { describeHistory } from "../../core/export/result/describeHistory";
import { describeLayers } from "../../core/export/result/describeLayers";
import { hasR2 } from "../../core/training/hasR2";
import type { BackendName } from "../../protocol/messages";
import { asTrained } from "../run/asTrained";
import type { LiveChange } from "../run/LiveChange";
import { lossToR2 } from "../run/lossToR2";
import type { RunRecord } from "../run/RunRecord";

/** What the page says of its results that the command line's need not say. */
const NOTE =
  "Epochs are those that the page evaluated, thinned to a few hundred; the command line has every epoch. Replicates count from 0 here, as there; the page and its tables count from 1.";

/** A run as the command line writes it, with what is special about the page's. */
export interface RunResult {
  readonly experiment: Experiment;
  readonly backend: BackendName;
  readonly note: string;
  /** What was changed by hand, of which the experiment does not know. */
  readonly changes: readonly LiveChange[];
  readonly networks: readonly (NetworkResult & {
    readonly diverged?: { readonly step: number; readonly layer: number };
  })[];
}

/** Every network of a run with what the page has recorded of it; replicates count from 0, as in the command line's. */
export function runResult(record: RunRecord, liveChanges: readonly LiveChange[]): RunResult {
  const { loaded, everyEvaluation, everyLayer, divergences } = record;
  const { experiment, changes } = asTrained(record, liveChanges);
  const { replicates } = experiment;
  const networks = resolveVariants(experiment).flatMap(({ name, training }, v) =>
    Array.from({ length: replicates }, (_, replicate) => {
      const isR2 = hasR2(experiment.data, training.loss);
      const toR2 = isR2 ? lossToR2(loaded.data[replicate]) : undefined;
      const n = v * replicates + replicate;
      const divergence = divergences.find(
        (one) => one.variant === v && one.replicate === replicate,
      );
      return {
        variant: name,
        replicate,
        ...(divergence && { diverged: { step: divergence.step, layer: divergence.layer } }),
        history: describeHistory(everyEvaluation.points, n, toR2),
        layers: describeLayers(everyLayer.points, n),
      };
    }),
  );
  return { experiment, backend: loaded.backend.name, note: NOTE, changes, networks };
}
