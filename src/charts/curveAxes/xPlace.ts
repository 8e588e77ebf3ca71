import type { LineChartData } from "../LineChartData";
import { nearestIndex } from "../nearestIndex";

type Axis = Pick<LineChartData, "x" | "hasLogX">;

/** Where x lies along the axis from its first place, 0, to its last, 1. */
export function shareOfX({ x, hasLogX = false }: Axis, value: number): number {
  const along = hasLogX ? Math.log : Number;
  const [first, last] = [along(x[0]), along(x[x.length - 1])];
  return last > first ? (along(value) - first) / (last - first) : 0;
}

/** The index of the place that lies nearest to that share of the axis. */
export function indexAtShare(axis: Axis, share: number): number {
  return nearestIndex(
    axis.x.map((value) => shareOfX(axis, value)),
    share,
  );
}
