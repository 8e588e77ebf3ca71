import type { LayerTimeData, LayerTimeMap } from "./LayerTimeData";
import { LAYER_TIME_QUANTITIES } from "./layerTimeQuantities";

/** A part of a map that is blank, with the reason in two or three words; rows and moments from `from` up to below `to`. */
export interface LayerTimeGap {
  readonly rows: readonly [from: number, to: number];
  readonly moments: readonly [from: number, to: number];
  readonly reason: string;
}

type Picture = Pick<LayerTimeData, "id" | "epochs" | "numRows">;

/** "layer 3", or for the last row "output". */
export function rowName(row: number, numRows: number): string {
  return row === numRows - 1 ? "output" : `layer ${row + 1}`;
}

/** Why there is no number in a row at a moment; null where there is one. */
export function gapReason(
  { numLayers, values }: LayerTimeMap,
  { id, epochs, numRows }: Picture,
  row: number,
  moment: number,
): string | null {
  const valueAt = (layer: number) => values[layer * epochs.length + moment];
  if (Number.isFinite(valueAt(row))) return null;
  const isOutput = row === numRows - 1;
  if (!isOutput && row >= numLayers - 1) return `no layer ${row + 1}`;
  if (isOutput && !LAYER_TIME_QUANTITIES[id].hasOutput) return "hidden layers only";
  if (id === "updateRatio" && epochs[moment] === 0) return "no step yet";
  return "diverged";
}

/** The blank parts that are worth a word in the picture: layers that a shallower network lacks, and all after divergence. */
export function layerTimeGaps(map: LayerTimeMap, picture: Picture): LayerTimeGap[] {
  const { numRows, epochs } = picture;
  const numMoments = epochs.length;
  const { numLayers } = map;
  if (numLayers === 0 || numMoments === 0) return [];
  const [firstMissing, lastMissing] = [numLayers, numRows - 1];
  const gaps: LayerTimeGap[] = [];
  if (firstMissing <= lastMissing)
    gaps.push({
      rows: [numLayers - 1, numRows - 1],
      moments: [0, numMoments],
      reason:
        firstMissing === lastMissing
          ? `no layer ${firstMissing}`
          : `no layers ${firstMissing} to ${lastMissing}`,
    });
  const reasons = epochs.map((_, moment) => gapReason(map, picture, 0, moment));
  const lastKnown = reasons.findLastIndex((reason) => reason !== "diverged");
  if (lastKnown < numMoments - 1 && numLayers > 1)
    gaps.push({
      rows: [0, numLayers - 1],
      moments: [lastKnown + 1, numMoments],
      reason: "diverged",
    });
  return gaps;
}
