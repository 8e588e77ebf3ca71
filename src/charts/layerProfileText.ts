import { formatGradient, formatNumber } from "../core/math/formatNumber";
import { percentInWords } from "../core/verdict/resultInWords";
import type { LayerProfile } from "../core/theory/Exploration";
import { layersInWords } from "../core/theory/layersInWords";
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

/** "exactly 0: layers 1 to 12", or 0 in some draws only; null where no mean is. On a log scale such layers have no place. */
export function zeroLayersNote(
  { mean, high }: LayerProfile,
  { isLog }: ProfileDomain,
): string | null {
  const layers = [...mean].flatMap((value, l) => (value === 0 ? [l + 1] : []));
  if (!isLog || layers.length === 0) return null;
  const isEveryDraw = layers.every((layer) => high[layer - 1] === 0);
  return `exactly 0${isEveryDraw ? "" : " in some draws"}: ${layersInWords(layers, mean.length)}`;
}
