/** @file The points of a thumbnail: a byte for the place along each axis, and one for class or target. */
import type { PointsView } from "../experiment/VariantView";
import type { KeptPoints, KeptThumbnail } from "./KeptRun";
import { KEPT_LIMITS } from "./keptLimits";
import { keptNumber } from "./keptNumber";

const MAX_LEVEL = 255;

/** Train points on the plane, evenly thinned: places from 0 to 255 over the extent, classes as they are, targets over their range. */
export function keepPoints(
  { train, trainY, targetRange }: PointsView,
  [x1Min, x1Max, x2Min, x2Max]: readonly number[],
  numOutputs: number,
): KeptPoints {
  const [low, high] = targetRange.map(keptNumber);
  const numKept = Math.min(trainY.length, KEPT_LIMITS.thumbnailPoints);
  const triples = Array.from({ length: numKept }, (_, i) => {
    const point = Math.floor((i * trainY.length) / numKept);
    const target = trainY[point];
    return [
      shareOf(train[2 * point], x1Min, x1Max),
      shareOf(train[2 * point + 1], x2Min, x2Max),
      numOutputs > 1 ? target / MAX_LEVEL : shareOf(target, low, high),
    ];
  });
  const within = triples.filter((shares) => shares.every((share) => share >= 0 && share <= 1));
  return { low, high, bytes: Uint8Array.from(within.flat(), toByte) };
}

/** The points that a thumbnail shows; null where it has none. */
export function thumbnailToPoints({
  points,
  extent,
  numOutputs,
}: KeptThumbnail): PointsView | null {
  if (points === null) return null;
  const { bytes, low, high } = points;
  const [x1Min, x1Max, x2Min, x2Max] = extent;
  const length = bytes.length / 3;
  const train = new Float32Array(2 * length);
  const trainY = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const [x1, x2, target] = bytes.subarray(3 * i, 3 * i + 3);
    train[2 * i] = along(x1, x1Min, x1Max);
    train[2 * i + 1] = along(x2, x2Min, x2Max);
    trainY[i] = numOutputs > 1 ? target : along(target, low, high);
  }
  const none = new Float32Array(0);
  return {
    ...{ train, trainY, test: none, testY: none },
    ...{ axisNames: ["", ""], targetRange: [low, high], classNames: [] },
  };
}

function shareOf(value: number, low: number, high: number): number {
  return high > low ? (value - low) / (high - low) : 0;
}

function toByte(share: number): number {
  return Math.round(MAX_LEVEL * share);
}

function along(byte: number, low: number, high: number): number {
  return low + ((high - low) * byte) / MAX_LEVEL;
}
