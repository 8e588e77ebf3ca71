import type { PointsView } from "../../core/experiment/VariantView";
import type { LoadedRun, PlotData } from "../../protocol/messages";
import type { PlaneAxes } from "./planeAxes";

/** A run's axes never change, so its points are picked once. */
const known = new WeakMap<PlotData, PointsView>();

/** The points of one replicate on the plane, the same object each time; null for a replicate that has none. */
export function planePoints(
  { data }: LoadedRun,
  axes: PlaneAxes,
  replicate: number,
): PointsView | null {
  const plot = data.find((one) => one.replicate === replicate);
  if (plot === undefined) return null;
  const points = known.get(plot) ?? pickPoints(plot, axes);
  known.set(plot, points);
  return points;
}

function pickPoints(plot: PlotData, { columns, numColumns, names }: PlaneAxes): PointsView {
  const pick = (raw: Float32Array): Float32Array => {
    const pairs = new Float32Array((raw.length / numColumns) * 2);
    for (let i = 0; i < pairs.length; i++)
      pairs[i] = raw[Math.floor(i / 2) * numColumns + columns[i % 2]];
    return pairs;
  };
  const { trainRaw, trainY, testRaw, testY } = plot;
  return { train: pick(trainRaw), trainY, test: pick(testRaw), testY, axisNames: names };
}
