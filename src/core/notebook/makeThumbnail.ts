import type { MapView, PointsView } from "../experiment/VariantView";
import type { KeptThumbnail } from "./KeptRun";
import { THUMBNAIL_SIDE } from "./keptLimits";
import { keptNumber } from "./keptNumber";
import { keepPoints } from "./keptPoints";

const MAX_LEVEL = 255;

/**
 * A map's thumbnail, each cell the nearest of the map's. A real output from `low` to `high` is a level from 0 to 255;
 * of K classes the winner k with probability p is `k * n + round(p (n - 1))`, `n = floor(256 / K)`.
 */
export function makeThumbnail(
  map: MapView,
  variant: number,
  points: PointsView | null = null,
): KeptThumbnail {
  const { numOutputs, extent } = map;
  const cells = cellsOf(map);
  const [low, high] = numOutputs === 1 ? rangeOf(cells.map(([value]) => value)) : [0, 1];
  const toLevel = numOutputs === 1 ? valueLevel(low, high) : winnerLevel;
  const levels = Uint8Array.from(cells, toLevel);
  const kept = points && keepPoints(points, extent, numOutputs);
  return { variant, extent, numOutputs, low, high, levels, points: kept };
}

/** The map that a thumbnail stands for: of K classes, those that do not win share the rest alike. */
export function thumbnailToMap({
  extent: [x1Min, x1Max, x2Min, x2Max],
  numOutputs,
  low,
  high,
  levels,
}: KeptThumbnail): MapView {
  const values = new Float32Array(levels.length * numOutputs);
  levels.forEach((level, cell) => {
    if (numOutputs === 1) values[cell] = low + ((high - low) * level) / MAX_LEVEL;
    else values.set(probabilitiesOf(level, numOutputs), cell * numOutputs);
  });
  return { resolution: THUMBNAIL_SIDE, extent: [x1Min, x1Max, x2Min, x2Max], numOutputs, values };
}

/** The outputs of each of the thumbnail's cells. */
function cellsOf({ resolution, numOutputs, values }: MapView): Float32Array[] {
  const nearest = (i: number) => Math.floor(((i + 0.5) * resolution) / THUMBNAIL_SIDE);
  return Array.from({ length: THUMBNAIL_SIDE ** 2 }, (_, cell) => {
    const row = nearest(Math.floor(cell / THUMBNAIL_SIDE));
    const start = (row * resolution + nearest(cell % THUMBNAIL_SIDE)) * numOutputs;
    return values.subarray(start, start + numOutputs);
  });
}

/** The smallest and the largest finite value, rounded as kept numbers are; 0 and 0 where there is none. */
function rangeOf(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 0];
  return [keptNumber(Math.min(...finite)), keptNumber(Math.max(...finite))];
}

function valueLevel(low: number, high: number) {
  const perUnit = high > low ? MAX_LEVEL / (high - low) : 0;
  // A typed array's 0 stands for what is not a number; rounding the range may put an end outside it.
  return ([value]: Float32Array) =>
    Math.min(MAX_LEVEL, Math.max(0, Math.round((value - low) * perUnit)));
}

function winnerLevel(probabilities: Float32Array): number {
  const numLevels = levelsPerClass(probabilities.length);
  let winner = 0;
  probabilities.forEach((p, k) => {
    if (p > probabilities[winner]) winner = k;
  });
  const p = Math.min(1, Math.max(0, probabilities[winner])) || 0;
  return winner * numLevels + Math.round(p * (numLevels - 1));
}

function probabilitiesOf(level: number, numClasses: number): Float32Array {
  const numLevels = levelsPerClass(numClasses);
  const winner = Math.min(Math.floor(level / numLevels), numClasses - 1);
  const p = Math.min(1, (level - winner * numLevels) / (numLevels - 1));
  const probabilities = new Float32Array(numClasses).fill((1 - p) / (numClasses - 1));
  probabilities[winner] = p;
  return probabilities;
}

function levelsPerClass(numClasses: number): number {
  return Math.floor((MAX_LEVEL + 1) / numClasses);
}
