import { sourceOf } from "../../core/data/sourceOf";
import { scaleTargets } from "../../core/data/TargetScale";
import type { Experiment, LossId } from "../../core/experiment/Experiment";
import type { EvaluationPoint, LayerPoint, Spread } from "../../core/experiment/VariantView";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { EvaluatedNetworks } from "../../core/export/result/describeHistory";
import type { ProbedNetworks } from "../../core/export/result/describeLayers";
import type { LayerStatistics } from "../../core/training/LayerStatistics";
import { chanceLevel, type ChanceLevel } from "../../core/verdict/chanceLevel";
import type {
  Divergence,
  Evaluation,
  EventMessage,
  LayerSnapshot,
  LoadedRun,
} from "../../protocol/messages";
import { keepEvaluation, keepLayers } from "./keepEvery";
import { layerMedians } from "./layerMedians";
import { finiteSpread, replicateSpread } from "./replicateSpread";
import { EMPTY_SERIES, putPoint, type ThinnedSeries } from "./ThinnedSeries";

/** What the page knows of one run: replaced, never changed, with each message from the worker. */
export interface RunRecord {
  readonly experiment: Experiment;
  readonly loaded: LoadedRun;
  readonly numVariants: number;
  /** What each variant's loss is worth without looking at the features. */
  readonly chance: readonly ChanceLevel[];
  readonly epoch: number;
  readonly step: number;
  readonly stepsPerSecond: number;
  readonly newestEvaluation: Evaluation | null;
  readonly newestLayers: LayerSnapshot | null;
  readonly evaluations: ThinnedSeries<EvaluationPoint>;
  readonly layers: ThinnedSeries<LayerPoint>;
  /** Of every network, for those who take the results away. */
  readonly everyEvaluation: ThinnedSeries<EvaluatedNetworks>;
  readonly everyLayer: ThinnedSeries<ProbedNetworks>;
  readonly divergences: readonly Divergence[];
}

type Progress = Extract<EventMessage, { kind: "progress" }>;

/** The record of a run that is ready and has reported nothing yet. */
export function startRecord(experiment: Experiment, loaded: LoadedRun): RunRecord {
  const variants = resolveVariants(experiment);
  return {
    experiment,
    loaded,
    numVariants: variants.length,
    chance: variants.map(({ training }) => chanceOf(experiment, loaded, training.loss)),
    epoch: 0,
    step: 0,
    stepsPerSecond: 0,
    newestEvaluation: null,
    newestLayers: null,
    evaluations: EMPTY_SERIES,
    layers: EMPTY_SERIES,
    everyEvaluation: EMPTY_SERIES,
    everyLayer: EMPTY_SERIES,
    divergences: [],
  };
}

/** The record with a progress report folded in. */
export function foldProgress(record: RunRecord, progress: Progress): RunRecord {
  const { epoch, step, stepsPerSecond } = progress;
  let { evaluations, layers, everyEvaluation, everyLayer } = record;
  for (const evaluation of progress.evaluations) {
    evaluations = putPoint(evaluations, evaluationToPoint(record, evaluation));
    everyEvaluation = keepEvaluation(everyEvaluation, evaluation, epochsDone(record, evaluation));
  }
  for (const snapshot of progress.layers) {
    layers = putPoint(layers, snapshotToPoint(record, snapshot));
    everyLayer = keepLayers(everyLayer, snapshot, epochsDone(record, snapshot));
  }
  return {
    ...record,
    epoch,
    step,
    stepsPerSecond,
    newestEvaluation: progress.evaluations.at(-1) ?? record.newestEvaluation,
    newestLayers: progress.layers.at(-1) ?? record.newestLayers,
    evaluations,
    layers,
    everyEvaluation,
    everyLayer,
  };
}

/** The record with networks that stopped because they diverged. */
export function foldDivergences(record: RunRecord, divergences: readonly Divergence[]): RunRecord {
  return { ...record, divergences: [...record.divergences, ...divergences] };
}

/** Which replicates of a variant had diverged by `step`. */
export function divergedReplicates(
  { divergences }: RunRecord,
  variant: number,
  step: number,
): ReadonlySet<number> {
  const own = divergences.filter((one) => one.variant === variant && one.step <= step);
  return new Set(own.map((one) => one.replicate));
}

/** One variant's entries of an array with one entry a network. */
export function ofVariant<T>(
  { experiment: { replicates } }: RunRecord,
  values: { slice(start: number, end: number): ArrayLike<T> },
  variant: number,
): readonly T[] {
  return Array.from(values.slice(variant * replicates, (variant + 1) * replicates));
}

function chanceOf({ data }: Experiment, loaded: LoadedRun, loss: LossId): ChanceLevel {
  const { task } = sourceOf(data);
  const targets = loaded.data.map(({ trainY, targetScale }) => scaleTargets(trainY, targetScale));
  return chanceLevel(targets, task, loaded.classNames.length, loss);
}

function evaluationToPoint(record: RunRecord, evaluation: Evaluation): EvaluationPoint {
  const spreads = (values: Float64Array, worst: "high" | "low"): Spread[] =>
    variantsOf(record).map((variant) =>
      replicateSpread(
        ofVariant(record, values, variant),
        divergedReplicates(record, variant, evaluation.step),
        worst,
      ),
    );
  return {
    epoch: epochsDone(record, evaluation),
    trainLoss: spreads(evaluation.trainLoss, "high"),
    testLoss: spreads(evaluation.testLoss, "high"),
    testAccuracy: spreads(evaluation.testAccuracy, "low"),
  };
}

function snapshotToPoint(record: RunRecord, snapshot: LayerSnapshot): LayerPoint {
  return {
    epoch: epochsDone(record, snapshot),
    medians: variantsOf(record).map((variant) =>
      layerMedians(
        ofVariant<LayerStatistics>(record, snapshot.networks, variant),
        divergedReplicates(record, variant, snapshot.step),
      ),
    ),
    deltaRms: layerSpreads(record, snapshot, "deltaRms"),
    weightGradientRms: layerSpreads(record, snapshot, "weightGradientRms"),
  };
}

/** One statistic's medians and ranges, `[variant][layer]`. */
function layerSpreads(
  record: RunRecord,
  { networks }: LayerSnapshot,
  name: "deltaRms" | "weightGradientRms",
): Spread[][] {
  return variantsOf(record).map((variant) => {
    const replicates = ofVariant<LayerStatistics>(record, networks, variant);
    const numLayers = replicates[0]?.[name].length ?? 0;
    return Array.from({ length: numLayers }, (_, layer) =>
      finiteSpread(replicates.map((network) => network[name][layer])),
    );
  });
}

function variantsOf({ numVariants }: RunRecord): readonly number[] {
  return Array.from({ length: numVariants }, (_, variant) => variant);
}

/** Whole epochs and the part of the next that the base's steps have done. */
function epochsDone(
  { experiment, loaded }: RunRecord,
  { epoch, step }: { epoch: number; step: number },
): number {
  const numTrain = loaded.data[0]?.trainY.length ?? 0;
  const stepsPerEpoch = Math.ceil(numTrain / experiment.training.batchSize);
  if (stepsPerEpoch === 0) return epoch;
  return Math.min(Math.max(epoch, step / stepsPerEpoch), epoch + 1);
}
