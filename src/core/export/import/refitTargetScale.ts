import type { TargetScale } from "../../data/TargetScale";
import type { Parameters } from "../../network/initialParameters";

/** Less than this, in standard deviations and as a share of one, is rounding. */
const TOLERANCE = 1e-6;

/**
 * Parameters of the same function to a real target that is scaled otherwise than the network expects: where it gives
 * `(target - from.mean) / from.std`, the last layer's weights become `w from.std / to.std` and its one bias
 * `(b from.std + from.mean - to.mean) / to.std`.
 */
export function refitTargetScale(
  parameters: Parameters,
  from: TargetScale,
  to: TargetScale,
): Parameters {
  const ratio = from.std / to.std;
  const shift = (from.mean - to.mean) / to.std;
  if (Math.abs(ratio - 1) <= TOLERANCE && Math.abs(shift) <= TOLERANCE) return parameters;
  const { weights, biases } = parameters;
  const last = weights.length - 1;
  return {
    ...parameters,
    weights: weights.with(
      last,
      weights[last].map((weight) => weight * ratio),
    ),
    biases: biases.with(
      last,
      biases[last].map((bias) => bias * ratio + shift),
    ),
  };
}
