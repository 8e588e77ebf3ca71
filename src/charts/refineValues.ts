import type { MapView } from "../core/experiment/VariantView";
import { neighbours } from "./refineMap";

/** Fills `fine` (`[factor * resolution, factor * resolution]`) with a real output between the centres of its cells, linearly in both directions. */
export function refineValues(
  { resolution, values }: Pick<MapView, "resolution" | "values">,
  factor: number,
  fine: Float32Array,
): void {
  const side = resolution * factor;
  const { before, after, share } = neighbours(resolution, factor);
  for (let row = 0; row < side; row++) {
    const upper = before[row] * resolution;
    const lower = after[row] * resolution;
    for (let column = 0; column < side; column++) {
      const [left, right, across] = [before[column], after[column], share[column]];
      const top = values[upper + left] + (values[upper + right] - values[upper + left]) * across;
      const bottom = values[lower + left] + (values[lower + right] - values[lower + left]) * across;
      fine[row * side + column] = top + (bottom - top) * share[row];
    }
  }
}
