import { ACTIVATIONS } from "../../core/activations/activations";
import type { ActivationId } from "../../core/experiment/Experiment";
import { formatLoss, trueMinus } from "../../core/math/formatNumber";
import type { Histogram } from "../../core/math/histogram";
import { mean } from "../../core/math/statistics";
import { commonSlopes } from "./commonSlopes";
import { shareText } from "./layerShares";
import { straightSlopes } from "./straightSlopes";

/** What is known of a layer's inputs z. */
export interface LayerInputs {
  readonly activation: ActivationId;
  readonly preActivations: Histogram;
  /** Share of the examples a unit, NaN in the output layer. */
  readonly saturated: Float32Array;
  readonly slopeRms: number;
}

/** Which slopes a layer's inputs get: "In layer 1, 94% of the inputs z lie where the slope f′ is from .20 to .25; …". */
export function describeSlopes(
  layerName: string,
  { activation, preActivations, saturated, slopeRms }: LayerInputs,
): string {
  const rule = ACTIVATIONS[activation];
  const isFinite = preActivations.numNonFinite === 0 && Number.isFinite(slopeRms);
  if (!isFinite) return `In ${layerName}, not every input z is a finite number.`;
  const size = `the root mean square slope is ${formatLoss(slopeRms)}`;
  const straight = straightSlopes(rule);
  if (straight && straight.below === straight.above)
    return `In ${layerName}, f is ${rule.name}: every input has the slope ${straight.above}.`;
  const flat = mean(saturated);
  if (straight && Number.isFinite(flat))
    return `In ${layerName}, ${shareText(flat)} of the inputs z are 0 or less, where the slope is ${formatLoss(straight.below)}; beyond, it is ${straight.above}; ${size}.`;
  const common = commonSlopes(rule, preActivations);
  if (common === null) return `In ${layerName} there are no inputs.`;
  const { low, high, share, digits } = common;
  const part = share === 1 ? "all inputs z" : `${Math.floor(100 * share)}% or more of the inputs z`;
  return `In ${layerName}, ${part} lie where the slope f′ is from ${decimal(low, digits)} to ${decimal(high, digits)}; ${size}.`;
}

function decimal(value: number, digits: number): string {
  if (value === 0) return "0";
  return trueMinus(value.toFixed(digits)).replace(/^(−?)0\./, "$1.");
}
