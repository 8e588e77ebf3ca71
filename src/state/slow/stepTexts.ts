import { formatGradient, formatLoss, formatNumber } from "../../core/math/formatNumber";
import type { NetworkStep, StepPreview } from "../../protocol/stepPreview";
import type { RunRecord } from "../run/RunRecord";
import type { StepPhase } from "./SlowMotion.svelte";

/** What one step is for one variant, phase by phase. */
export interface StepTexts {
  readonly variant: number;
  readonly texts: Readonly<Record<StepPhase, string>>;
}

const NONE = "–";

/** The numbers of a step, a row each variant that still trains; those of the update once it is made. */
export function stepTexts(preview: StepPreview, record: RunRecord): StepTexts[] {
  return preview.networks.map((network) => ({
    variant: network.variant,
    texts: {
      predict: describePrediction(network),
      error: formatLoss(network.loss),
      derivatives: describeAlong(network.deltaRms, formatGradient),
      update: describeUpdate(network, preview, record),
    },
  }));
}

function describePrediction({ numUpdates, numExamples, numRight }: NetworkStep): string {
  if (numUpdates === 0) return `batch of ${numExamples} not full yet`;
  const right =
    numRight === null ? `${numExamples} outputs` : `${numRight} of ${numExamples} right`;
  return numUpdates === 1 ? right : `${right}, first of ${numUpdates} batches`;
}

/** How far the weights moved for their size, of the output layer and of layer 1. */
function describeUpdate(
  { variant, replicate, numUpdates }: NetworkStep,
  { step }: StepPreview,
  { newestLayers, experiment }: RunRecord,
): string {
  if (newestLayers?.step !== step + 1) return NONE;
  if (numUpdates === 0) return "none yet";
  const { updateRatio } = newestLayers.networks[variant * experiment.replicates + replicate];
  return describeAlong(updateRatio, formatNumber);
}

/** Backward, as the gradient goes: "0.48 … 9.4e-5", from the output layer to layer 1. */
function describeAlong(layers: Float64Array, format: (value: number) => string): string {
  const [first, last] = [layers[0], layers[layers.length - 1]];
  return layers.length === 1 ? format(last) : `${format(last)} → ${format(first)}`;
}
