import { percentInWords } from "../../core/verdict/resultInWords";
import { mean } from "../../core/math/statistics";

/** What a share is taken of. */
export interface SharedLayer {
  /** Share of the examples a unit, NaN in the output layer. */
  readonly saturated: Float32Array;
  readonly isDead: Uint8Array;
}

/** How much of one layer passes little or nothing on. */
export interface LayerShare {
  /** From 1. */
  readonly layer: number;
  /** Of (unit, example) pairs, 0 to 1; NaN in the output layer. */
  readonly saturated: number;
  /** Of the units, 0 to 1; NaN in the output layer. */
  readonly dead: number;
  /** Units of which some examples are saturated, the most saturated first. */
  readonly saturatedUnits: readonly number[];
  readonly deadUnits: readonly number[];
}

/** The shares of every layer, from the first to the output layer. */
export function layerShares(layers: readonly SharedLayer[]): LayerShare[] {
  return layers.map(({ saturated, isDead }, l) => {
    const share = mean(saturated);
    const units = Array.from(saturated.keys());
    return {
      layer: l + 1,
      saturated: share,
      dead: Number.isNaN(share) ? NaN : mean(isDead),
      saturatedUnits: units
        .filter((unit) => saturated[unit] > 0)
        .sort((a, b) => saturated[b] - saturated[a]),
      deadUnits: units.filter((unit) => isDead[unit] === 1),
    };
  });
}

/** "12%"; "under 1%" and "over 99%" are neither none nor all; a dash for no share. */
export function shareText(share: number): string {
  if (Number.isNaN(share)) return "–";
  return share > 0 && share < 0.005 ? "under 1%" : percentInWords(share);
}

/** The unit that follows `current` in a list, round and round; the first where it is not among them. */
export function nextUnit(units: readonly number[], current: number | null): number | undefined {
  const place = current === null ? -1 : units.indexOf(current);
  return units[(place + 1) % units.length];
}
