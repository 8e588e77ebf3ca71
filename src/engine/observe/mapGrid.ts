import { computeFeatures } from "../../core/data/features";
import type { ReplicateData } from "../../core/data/ReplicateData";
import { sourceOf } from "../../core/data/sourceOf";
import { standardize } from "../../core/data/standardization";
import type { DataSettings } from "../../core/experiment/Experiment";
import { columnMeans } from "./columnMeans";

/** Points of a decision map, as one replicate's networks see them. */
export interface MapGrid {
  /** Low and high end of each axis in raw units, of the first and then of the second. */
  readonly extent: readonly number[];
  /** `[resolution, numFeatures]` along one axis; over two the centres of the cells, rows from the top down: `[resolution * resolution, numFeatures]`. */
  readonly x: Float32Array;
}

/** Half the side of the plane of generated sets and drawn points, the square of TensorFlow Playground. */
const PLANE = 6;
const MARGIN = 0.08;

/** A grid over one or two raw columns, `resolution` points along each; every other column is held at its mean. */
export function mapGrid(
  settings: DataSettings,
  data: ReplicateData,
  axes: readonly number[],
  resolution: number,
): MapGrid {
  const source = sourceOf(settings);
  const numColumns = source.columns.length;
  const ranges = axes.map((axis) =>
    source.isPlane ? [-PLANE, PLANE] : rangeOf(data, axis, numColumns),
  );
  const numExamples = resolution ** axes.length;
  const columns = new Float64Array(numExamples * numColumns);
  if (axes.length < numColumns) {
    const means = columnMeans(settings, data);
    for (let start = 0; start < columns.length; start += numColumns) columns.set(means, start);
  }
  axes.forEach((axis, i) => {
    const [low, high] = ranges[i];
    for (let example = 0; example < numExamples; example++) {
      // Along the first axis from left to right, along the second from the top down.
      const cell =
        i === 0 ? example % resolution : resolution - 1 - Math.floor(example / resolution);
      columns[example * numColumns + axis] = low + ((cell + 0.5) / resolution) * (high - low);
    }
  });
  const features = computeFeatures({ numExamples, columns }, settings.features, source);
  const { featureMean: mean, featureStd: std } = data;
  return { extent: ranges.flat(), x: standardize(features, { mean, std }) };
}

/** The range of a raw column over train and test set, and a margin at either end. */
function rangeOf({ train, test }: ReplicateData, axis: number, numColumns: number): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const { raw } of [train, test])
    for (let i = axis; i < raw.length; i += numColumns) {
      low = Math.min(low, raw[i]);
      high = Math.max(high, raw[i]);
    }
  const margin = MARGIN * (high - low || 1);
  return [low - margin, high + margin];
}
