import { layerRanges } from "../../../charts/layerRanges";
import type { NetworkNames } from "../../../charts/network/networkNames";
import { formatCount, formatNumber } from "../../../core/math/formatNumber";
import type {
  ComparedGradient,
  GradientCheck,
  LayerCheck,
} from "../../../core/network/check/GradientCheck";
import type { ParameterAddress } from "../../../core/network/ParameterAddress";

/** Below this share of the layer's gradient the two sides agree. */
const AGREED = 1e-3;

const DIGITS = 4;

/** "weight 3 → 7 of layer 2", "bias 7 of layer 2": units count from 1. */
export function addressName(
  { kind, layer, from, to }: ParameterAddress,
  names: Pick<NetworkNames, "numLayers">,
): string {
  const place = from === null ? `${to + 1}` : `${from + 1} → ${to + 1}`;
  return `${kind} ${place} of ${layer === names.numLayers ? "the output layer" : `layer ${layer}`}`;
}

/** The largest error with both of its sides; null where nothing could be compared. */
export function describeWorst(
  worst: ComparedGradient | null,
  names: Pick<NetworkNames, "numLayers">,
): string | null {
  if (worst === null) return null;
  const { error, address, automatic, quotient } = worst;
  return `Largest error ${formatNumber(error)} of the layer's gradient, at ${addressName(address, names)}: tf.js ${formatNumber(automatic, DIGITS)}, difference quotient ${formatNumber(quotient, DIGITS)}.`;
}

/** How many were compared, how many not, and why. */
export function describeCounts({ layers }: Pick<GradientCheck, "layers">): string {
  const total = (count: (layer: LayerCheck) => number) =>
    formatCount(layers.reduce((sum, layer) => sum + count(layer), 0));
  return `${total((layer) => layer.numCompared)} compared, ${total((layer) => layer.numAtKinks)} skipped at a kink, ${total((layer) => layer.numUnresolved)} too small to resolve.`;
}

/** What the largest error means, and for which layers it means nothing. */
export function judgeCheck(
  { layers, worst }: Pick<GradientCheck, "layers" | "worst">,
  { numLayers }: Pick<NetworkNames, "numLayers">,
): string {
  if (worst === null)
    return "Nothing could be compared: every step crossed a kink or was lost in rounding.";
  const unchecked = layers.flatMap(({ layer, numCompared }) => (numCompared === 0 ? [layer] : []));
  const where = unchecked.length > 0 ? " in the layers compared" : "";
  const verdict =
    worst.error < AGREED
      ? `Below 1e-3 the two agree${where}: what tf.js computes there is the slope of this loss, to float32 rounding.`
      : `From 1e-3 on they differ${where} by more than the rounding of most networks explains: do not trust this gradient to more digits.`;
  if (unchecked.length === 0) return verdict;
  const isSmall = unchecked.every((layer) => layers[layer - 1].numAtKinks === 0);
  const reason = isSmall
    ? "their gradients are too small for a difference of two losses in float64"
    : "every step crossed a kink or was lost in rounding";
  return `${verdict} Not checked: layer${unchecked.length === 1 ? "" : "s"} ${layerRanges(unchecked, numLayers)}, ${reason}.`;
}

/** "272", or "200 of 4,160" where a sample was checked. */
export function checkedText(numChecked: number, numParameters: number): string {
  return numChecked < numParameters
    ? `${formatCount(numChecked)} of ${formatCount(numParameters)}`
    : formatCount(numChecked);
}
