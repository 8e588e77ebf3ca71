import { isTargetScaled } from "../data/TargetScale";
import { INITIALIZERS } from "../initializers/initializers";
import { differingFields } from "./comparedField";
import { numTrainOf } from "./defaults";
import type { Experiment } from "./Experiment";
import { resolveVariants, type ResolvedVariant } from "./resolveVariants";

/** What a reader of the results must know about how fair the comparison is, in sentences. */
export function experimentNotes(experiment: Experiment): string[] {
  const variants = resolveVariants(experiment);
  const differing = differingFields(experiment);
  const notes = [
    noteOnTarget(experiment),
    noteOnUnusedActivation(variants, differing),
    noteOnSeveralFields(differing),
    noteOnShapes(variants),
    noteOnFamilies(variants),
    noteOnZeros(variants),
    noteOnLearningRate(variants, differing),
    noteOnBatchSize(variants, numTrainOf(experiment.data), differing),
    noteOnLayerActivations(experiment),
    experiment.replicates === 1
      ? "With one replicate a difference may be luck; more replicates show the spread."
      : null,
  ];
  return notes.filter((note) => note !== null);
}

function noteOnTarget({ data }: Experiment): string | null {
  if (!isTargetScaled(data)) return null;
  const { target } = data.table ?? {};
  return `${target} is standardized for training, so losses are in squares of its standard deviation: guessing its mean costs 1. Maps, curves and exported networks give ${target} itself.`;
}

function noteOnSeveralFields(differing: readonly string[]): string | null {
  if (differing.length < 2) return null;
  return `The variants differ in several fields (${differing.join(", ")}), so no single one explains a difference.`;
}

function noteOnShapes(variants: readonly ResolvedVariant[]): string | null {
  const shapes = variants.map(({ hidden }) => hidden.map(({ units }) => units).join());
  if (shapes.every((shape) => shape === shapes[0])) return null;
  return "The networks have different shapes: only layers of equal place and shape start from equal draws.";
}

function noteOnFamilies(variants: readonly ResolvedVariant[]): string | null {
  const initializers = [
    ...new Set(variants.map(({ network }) => INITIALIZERS[network.initializer])),
  ];
  const families = new Set(initializers.map(({ family }) => family));
  if (families.size < 2) return null;
  const groups = [...families].map((family) =>
    initializers.filter((one) => one.family === family).map(({ name }) => name),
  );
  const names = groups.map((group) => group.join(" and "));
  const reason = "uniform, normal, orthogonal and zero weights each come about in their own way.";
  return groups.length === initializers.length
    ? `The initial weights of ${names.join(", ")} are not the same draws scaled: ${reason}`
    : `The initial weights are the same draws scaled within a group only (${names.join("; ")}): ${reason}`;
}

function noteOnZeros(variants: readonly ResolvedVariant[]): string | null {
  const stuck = variants.filter(
    ({ network, hidden }) => network.initializer === "zeros" && hidden.length > 0,
  );
  if (stuck.length === 0) return null;
  return (
    `${stuck.map(({ name }) => name).join(", ")}: weights that start at zero keep all units of a layer equal, ` +
    "so it learns no more than one unit would, or nothing."
  );
}

function noteOnUnusedActivation(
  variants: readonly ResolvedVariant[],
  differing: readonly string[],
): string | null {
  if (differing.join() !== "activation" || variants.some(({ hidden }) => hidden.length > 0))
    return null;
  return "Without a hidden layer no activation is used: all variants are the same network.";
}

function noteOnLearningRate(
  variants: readonly ResolvedVariant[],
  differing: readonly string[],
): string | null {
  if (differing.length === 0 || differing.includes("learningRate")) return null;
  const { learningRate } = variants[0].training;
  return `All variants share the learning rate ${learningRate}: that is a choice, and each might do better with its own.`;
}

function noteOnBatchSize(
  variants: readonly ResolvedVariant[],
  numTrain: number,
  differing: readonly string[],
): string | null {
  if (!differing.includes("batchSize")) return null;
  const steps = variants.map(
    ({ name, training }) => `${name} ${Math.ceil(numTrain / training.batchSize)}`,
  );
  return `Batch sizes differ, and so do the steps of an epoch: ${steps.join(", ")}.`;
}

function noteOnLayerActivations({ network, variants }: Experiment): string | null {
  const hasOwn = network.hidden.some((layer) => typeof layer !== "number");
  const names = variants.filter((variant) => variant.network?.activation).map(({ name }) => name);
  if (!hasOwn || names.length === 0) return null;
  return `The activation of ${names.join(", ")} replaces those of single layers.`;
}
