import type { Histogram } from "../../core/math/histogram";

const LEAST = 4;

/**
 * How far from 0 the close-up has to go to hold every value: 4, 6, 8, 12, 16, 24 and so on, so that its axis stands
 * still while the values move a little.
 */
export function closeUpReach({ min, max }: Pick<Histogram, "min" | "max">): number {
  const farthest = Math.max(Math.abs(min), Math.abs(max));
  let reach = LEAST;
  while (reach < farthest && reach < Number.MAX_VALUE / 2) {
    if (1.5 * reach >= farthest) return 1.5 * reach;
    reach *= 2;
  }
  return reach;
}
