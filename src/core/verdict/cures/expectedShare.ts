import type { ActivationId, Experiment } from "../../experiment/Experiment";
import type { ResolvedVariant } from "../../experiment/resolveVariants";
import { INITIALIZERS } from "../../initializers/initializers";
import { meanField, type RandomLayer } from "../../theory/meanField";
import { gradientShare, type GradientShare } from "../gradientShare";

/** Standardized inputs have a mean square of 1. */
const INPUT_SQUARES = [1];

/**
 * Layer 1's share of the last hidden layer's gradient before the first step, as mean-field theory expects it of wide
 * layers; null with fewer than two hidden layers, and for networks or inputs that the theory here does not cover.
 */
export function expectedShare(
  { hidden, network }: ResolvedVariant,
  { data }: Experiment,
): GradientShare | null {
  const isCovered = data.standardize && network.normalization === "none" && !network.residual;
  if (hidden.length < 2 || !isCovered) return null;
  const bias = network.biasInitializer === "small" ? 0.1 : 0;
  let fanIn = data.features.length;
  const add = (fanOut: number, activation: ActivationId): RandomLayer => {
    const weightVariance = INITIALIZERS[network.initializer].std(fanIn, fanOut) ** 2;
    const layer = { fanIn, fanOut, activation, weightVariance, bias };
    fanIn = fanOut;
    return layer;
  };
  const layers = hidden.map(({ units, activation }) => add(units, activation));
  // The output layer's width is a factor of both deltas.
  const { deltaRms } = meanField([...layers, add(1, "linear")], INPUT_SQUARES);
  return gradientShare([...deltaRms]);
}
