import { featureLabel } from "../../core/data/features";
import { sourceOf } from "../../core/data/sourceOf";
import type { PointsView } from "../../core/experiment/VariantView";
import type { DecisionMap, PlotData } from "../../protocol/messages";
import type { RunRecord } from "./RunRecord";
import { targetRange } from "./targetRange";

/** The points of a replicate over the axes that they were picked for last. */
const known = new WeakMap<PlotData, { readonly axes: readonly number[]; points: PointsView }>();

/**
 * The points of a map's replicate over its axes, or over its one axis and the target; the same object while the axes are
 * the same, null for a replicate that has none.
 */
export function planePoints(
  { experiment, loaded }: Pick<RunRecord, "experiment" | "loaded">,
  { axes, replicate }: Pick<DecisionMap, "axes" | "replicate">,
): PointsView | null {
  const plot = loaded.data.find((one) => one.replicate === replicate);
  if (plot === undefined) return null;
  const kept = known.get(plot);
  if (kept && kept.axes.join() === axes.join()) return kept.points;

  const source = sourceOf(experiment.data);
  const target = source.kind === "own" ? source.table.target : "target";
  const [first, second] = axes.map((axis) => featureLabel(source.columns[axis]));
  const pick = (raw: Float32Array, y: Float32Array): Float32Array =>
    pickPairs(raw, y, axes, source.columns.length);
  const { trainRaw, trainY, testRaw, testY } = plot;
  const points: PointsView = {
    train: pick(trainRaw, trainY),
    trainY,
    test: pick(testRaw, testY),
    testY,
    axisNames: [first, second ?? target],
    targetRange: targetRange(loaded),
    classNames: loaded.classNames,
  };
  known.set(plot, { axes, points });
  return points;
}

function pickPairs(
  raw: Float32Array,
  y: Float32Array,
  [first, second]: readonly number[],
  numColumns: number,
): Float32Array {
  const pairs = new Float32Array(2 * y.length);
  y.forEach((target, i) => {
    pairs[2 * i] = raw[i * numColumns + first];
    pairs[2 * i + 1] = second === undefined ? target : raw[i * numColumns + second];
  });
  return pairs;
}
