import { formatGradient, formatNumber } from "../core/math/formatNumber";
import { percentInWords } from "../core/verdict/resultInWords";
import type { ProfileDomain } from "./layerProfile";

/** A value as a picture's readout and its table write it; a layer without one has a dash. */
export function profileValueText(value: number, { isLog }: ProfileDomain): string {
  if (Number.isNaN(value)) return formatNumber(value);
  return isLog ? formatGradient(value) : percentInWords(value);
}

/** "layer 3", or for the last "output". */
export function layerName(layer: number, numLayers: number): string {
  return layer === numLayers ? "output" : `layer ${layer}`;
}

/** The picture in a sentence: its ends, and the layers that are exactly 0. */
export function describeProfile(
  title: string,
  mean: Float64Array,
  numHidden: number,
  domain: ProfileDomain,
): string {
  const text = (layer: number) => profileValueText(mean[layer - 1], domain);
  if (numHidden === 1) return `${title}: layer 1 ${text(1)}`;
  return `${title}: from ${text(1)} in layer 1 to ${text(numHidden)} in layer ${numHidden}`;
}

/** "exactly 0: layers 1 to 12"; null where no mean is. On a log scale such layers have no place. */
export function zeroLayersNote(mean: Float64Array, { isLog }: ProfileDomain): string | null {
  if (!isLog) return null;
  const zeros = Array.from(mean.keys()).filter((l) => mean[l] === 0);
  if (zeros.length === 0) return null;
  const [first] = zeros;
  const last = zeros[zeros.length - 1];
  return `exactly 0: ${first === last ? `layer ${first + 1}` : `layers ${first + 1} to ${last + 1}`}`;
}
