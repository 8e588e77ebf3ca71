import { ACTIVATIONS } from "../../core/activations/activations";
import type { NetworkSettings, TrainingSettings } from "../../core/experiment/Experiment";
import type { LayerShape, ResolvedVariant } from "../../core/experiment/resolveVariants";
import { INITIALIZERS } from "../../core/initializers/initializers";
import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";
import { OPTIMIZERS } from "../../core/training/optimizers/optimizers";
import { SCHEDULES } from "../../core/training/schedules/schedules";

/** What a network is, in a line: "5 × 16, tanh, Glorot uniform, SGD 0.1"; a narrow card still has room for the cures. */
export function describeNetwork(variant: ResolvedVariant): string {
  return networkParts(variant).join(", ");
}

/** The same part by part. */
export function networkParts({ hidden, network, training }: ResolvedVariant): readonly string[] {
  const parts = [
    describeLayers(hidden),
    ...networkCures(network),
    describeActivations(hidden),
    INITIALIZERS[network.initializer].name,
    `${OPTIMIZERS[training.optimizer].name} ${training.learningRate}`,
    ...trainingCures(training),
  ];
  return parts.filter((part) => part !== "");
}

/** The cures of a network that are on: "batch norm", "residual", "dropout 0.2". */
export function networkCures({ normalization, residual, dropout }: NetworkSettings): string[] {
  return [
    normalization === "none"
      ? ""
      : NORMALIZATIONS[normalization].name.toLowerCase().replace("normalization", "norm"),
    residual ? "residual" : "",
    dropout === 0 ? "" : `dropout ${dropout}`,
  ].filter(Boolean);
}

/** The same of its training: "cosine schedule", "warm-up 5", "clip 1". */
export function trainingCures(training: TrainingSettings): string[] {
  const { schedule, warmupEpochs, gradientClip } = training;
  return [
    schedule === "constant" ? "" : `${SCHEDULES[schedule].name.toLowerCase()} schedule`,
    warmupEpochs === 0 ? "" : `warm-up ${warmupEpochs}`,
    gradientClip === 0 ? "" : `clip ${gradientClip}`,
  ].filter(Boolean);
}

/** The activation that all hidden layers share; null where there are none or several. */
export function sharedActivation(hidden: readonly LayerShape[]) {
  const [first] = hidden;
  const isShared = first !== undefined && hidden.every((l) => l.activation === first.activation);
  return isShared ? ACTIVATIONS[first.activation] : null;
}

function describeLayers(hidden: readonly LayerShape[]): string {
  if (hidden.length === 0) return "no hidden layer";
  const [{ units }] = hidden;
  if (hidden.every((layer) => layer.units === units)) return `${hidden.length} × ${units}`;
  return hidden.map((layer) => layer.units).join("-");
}

function describeActivations(hidden: readonly LayerShape[]): string {
  if (hidden.length === 0) return "";
  return sharedActivation(hidden)?.name ?? "several activations";
}
