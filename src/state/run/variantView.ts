import { sourceOf } from "../../core/data/sourceOf";
import type { Experiment } from "../../core/experiment/Experiment";
import type {
  ConfusionView,
  CurveView,
  MapView,
  Spread,
  VariantView,
} from "../../core/experiment/VariantView";
import { resolveVariants, type ResolvedVariant } from "../../core/experiment/resolveVariants";
import type { DecisionMap } from "../../protocol/messages";
import { describeDivergence } from "./describeDivergence";
import { describeNetwork, sharedActivation } from "./describeNetwork";
import { lazy } from "./lazy";
import { planePoints } from "./planePoints";
import { remember } from "./remember";
import { divergedReplicates, type RunRecord } from "./RunRecord";

/** Every variant of an experiment that has no run yet. */
export function emptyViews(experiment: Experiment): VariantView[] {
  return resolveVariants(experiment).map((variant, index) => ({
    ...headOf(experiment, variant, index),
    replicateShown: 0,
    testAccuracy: null,
    testLoss: null,
    trainLoss: null,
    ladder: [],
    weightGradients: [],
    divergence: null,
    numDiverged: 0,
    map: null,
    curve: null,
    points: null,
    confusion: null,
    history: { evaluations: [], layers: [] },
    activations: [],
  }));
}

/** Every variant of a run, with the maps and the replicates that are shown. */
export function variantViews(
  record: RunRecord,
  maps: readonly DecisionMap[],
  replicates: readonly number[],
): VariantView[] {
  return resolveVariants(record.experiment).map((variant, index) => {
    const replicateShown = replicates[index] ?? 0;
    const map = maps.find((one) => one.variant === index);
    return viewOf(record, variant, index, { map, replicateShown });
  });
}

interface Shown {
  readonly map: DecisionMap | undefined;
  readonly replicateShown: number;
}

function viewOf(
  record: RunRecord,
  variant: ResolvedVariant,
  index: number,
  { map, replicateShown }: Shown,
): VariantView {
  const evaluations = record.evaluations.points;
  const layers = record.layers.points;
  const newest = evaluations.at(-1);
  const network = index * record.experiment.replicates + replicateShown;
  const isReal = sourceOf(record.experiment.data).task === "real";

  const confusion = lazy(() => confusionOf(record, network));

  return {
    ...headOf(record.experiment, variant, index),
    replicateShown,
    testAccuracy: isReal ? null : (newest?.testAccuracy[index] ?? null),
    testLoss: newest?.testLoss[index] ?? null,
    trainLoss: newest?.trainLoss[index] ?? null,
    ladder: ladderOf(layers.at(-1)?.deltaRms[index] ?? []),
    weightGradients: ladderOf(layers.at(-1)?.weightGradientRms[index] ?? []),
    divergence: describeDivergence(record, index),
    numDiverged: divergedReplicates(record, index, record.newestEvaluation?.step ?? 0).size,
    // The points belong to the picture: until the next map has come, to the replicate and axes of the last.
    points: map ? planePoints(record, map) : null,
    map: map && map.axes.length === 2 ? toMapView(map) : null,
    curve: map && map.axes.length === 1 ? toCurveView(map) : null,
    history: { evaluations, layers },
    activations: record.newestLayers?.activations[network] ?? [],
    get confusion() {
      return confusion();
    },
  };
}

/** Empty where no replicate has numbers to show. */
function ladderOf(layers: readonly Spread[]): readonly Spread[] {
  return layers.every(({ median }) => Number.isFinite(median)) ? layers : [];
}

function headOf(experiment: Experiment, variant: ResolvedVariant, index: number) {
  const shared = sharedActivation(variant.hidden);
  return {
    index,
    name: variant.name,
    activation: shared && {
      name: shared.name,
      formula: shared.formula,
      slopeFormula: shared.slopeFormula,
    },
    summary: describeNetwork(variant),
    numReplicates: experiment.replicates,
  };
}

/** One object a map, so that a card draws it once. */
const toMapView = remember(({ resolution, extent, values }: DecisionMap): MapView => {
  const [left, right, bottom, top] = extent;
  const numOutputs = values.length / resolution ** 2;
  return { resolution, extent: [left, right, bottom, top], values, numOutputs };
});

const toCurveView = remember(({ resolution, extent, values }: DecisionMap): CurveView => {
  const [low, high] = extent;
  return { range: [low, high], values, numOutputs: values.length / resolution };
});

function confusionOf(record: RunRecord, network: number): ConfusionView | null {
  const source = sourceOf(record.experiment.data);
  const counts = record.newestEvaluation?.confusion[network];
  const classNames = source.classNames;
  const numClasses = classNames.length;
  if (source.task === "real" || counts === undefined) return null;
  const rows = classNames.map((_, actual) => [
    ...counts.slice(actual * numClasses, (actual + 1) * numClasses),
  ]);
  return { classNames, counts: rows };
}
