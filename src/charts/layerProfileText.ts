import { formatGradient, formatNumber } from "../core/math/formatNumber";
import { percentInWords } from "../core/verdict/resultInWords";
import type { LayerProfile } from "../core/theory/Exploration";
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
  const runs: { first: number; last: number }[] = [];
  mean.forEach((value, l) => {
    const run = runs.at(-1);
    if (value !== 0) return;
    if (run?.last === l) run.last++;
    else runs.push({ first: l + 1, last: l + 1 });
  });
  if (!isLog || runs.length === 0) return null;
  const isEveryDraw = mean.every((value, l) => value !== 0 || high[l] === 0);
  const layers = runs.map(({ first, last }) =>
    first === last ? `${first}` : `${first} to ${last}`,
  );
  return `exactly 0${isEveryDraw ? "" : " in some draws"}: layer ${layers.join(", ")}`;
}
