import type { NetworkTrace } from "./NetworkTrace";
import type { Path } from "./Path";
import { PathRanking } from "./PathRanking";

/** A path and its `|product|` for one example. */
export interface RankedPath {
  readonly path: Path;
  readonly magnitude: number;
}

/**
 * The `count` paths with the largest `|product|` from one unit's activation in `layer` (from 1) to the loss, exactly,
 * strongest first; fewer where the products of the others are 0. A path among the best goes on, after its first step,
 * as one of the best from there: dynamic programming from the outputs back (Bellman and Kalaba 1960, "On kth best
 * policies"), for every unit at once.
 */
export function rankPaths(
  { layers, lossSlopes }: NetworkTrace,
  layer: number,
  unit: number,
  example: number,
  count: number,
): RankedPath[] {
  const numOutputs = layers[layers.length - 1].fanOut;
  const rankings: PathRanking[] = [];
  let after = new PathRanking(numOutputs, count);
  for (let k = 0; k < numOutputs; k++)
    after.start(k, Math.abs(lossSlopes[example * numOutputs + k]));
  rankings[layers.length] = after;
  for (let l = layers.length - 1; l >= layer; l--) {
    const { fanIn, fanOut, weights, slopes, isResidual } = layers[l];
    const through = slopes.subarray(example * fanOut, (example + 1) * fanOut).map(Math.abs);
    const ranking = new PathRanking(fanIn, count);
    for (let j = 0; j < fanIn; j++) {
      if (isResidual) ranking.extend(j, 1, after, j, true);
      for (let k = 0; k < fanOut; k++)
        ranking.extend(j, Math.abs(weights[j * fanOut + k]) * through[k], after, k, false);
    }
    rankings[l] = after = ranking;
  }
  return Array.from({ length: after.countOf(unit) }, (_, rank) => ({
    path: follow(rankings, layer, unit, rank),
    magnitude: after.magnitude(unit, rank),
  }));
}

/** The path that has this rank among those of `unit` in `layer`. */
function follow(rankings: PathRanking[], layer: number, unit: number, rank: number): Path {
  const units = [unit];
  const skips = [false];
  for (let l = layer; l < rankings.length - 1; l++) {
    const step = rankings[l].next(unit, rank);
    ({ unit, rank } = step);
    units.push(unit);
    skips.push(step.isSkip);
  }
  return { units, skips };
}
