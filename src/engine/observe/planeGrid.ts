import { sourceOf } from "../../core/data/sourceOf";
import { computeFeatures } from "../../core/data/features";
import type { ReplicateData } from "../../core/data/ReplicateData";
import { standardize } from "../../core/data/standardization";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { DecisionMap } from "../../protocol/messages";

type Extent = DecisionMap["extent"];

/** A grid over the plane of two features, as one replicate's networks see it. */
export interface PlaneGrid {
  readonly extent: Extent;
  /** Centres of the cells, rows from the top down: `[resolution * resolution, numFeatures]`. */
  readonly x: Float32Array;
}

/** Half the side of the plane of generated sets and drawn points. */
const PLANE = 6;

/** Whether the features span a plane that can be drawn: points of the plane, or two columns. */
export function hasPlane(settings: DataSettings): boolean {
  return sourceOf(settings).isPlane || settings.features.length === 2;
}

/** The plane in `resolution` points a side. */
export function planeGrid(
  settings: DataSettings,
  data: ReplicateData,
  resolution: number,
): PlaneGrid {
  const extent = planeExtent(settings, data);
  const cells = planeCells(settings, extent, resolution);
  const features = computeFeatures(cells, settings.features, sourceOf(settings));
  const { featureMean: mean, featureStd: std } = data;
  return { extent, x: standardize(features, { mean, std }) };
}

/** The plane in raw units: the square of TensorFlow Playground, or the range of two columns and a margin. */
function planeExtent(settings: DataSettings, { train, test }: ReplicateData): Extent {
  const { isPlane, columns } = sourceOf(settings);
  if (isPlane) return [-PLANE, PLANE, -PLANE, PLANE];
  const [low1, high1, low2, high2] = settings.features.flatMap((name) => {
    let low = Infinity;
    let high = -Infinity;
    for (const { raw } of [train, test])
      for (let i = columns.indexOf(name); i < raw.length; i += columns.length) {
        low = Math.min(low, raw[i]);
        high = Math.max(high, raw[i]);
      }
    const margin = 0.08 * (high - low || 1);
    return [low - margin, high + margin];
  });
  return [low1, high1, low2, high2];
}

/** Centres of the cells, rows from the top down, as raw columns; columns that are not on the plane are 0. */
function planeCells(
  settings: DataSettings,
  [low1, high1, low2, high2]: Extent,
  resolution: number,
): { numExamples: number; columns: Float64Array } {
  const { isPlane, columns } = sourceOf(settings);
  const [first, second] = isPlane ? [0, 1] : settings.features.map((name) => columns.indexOf(name));
  const grid = new Float64Array(resolution * resolution * columns.length);
  for (let row = 0; row < resolution; row++)
    for (let column = 0; column < resolution; column++) {
      const start = (row * resolution + column) * columns.length;
      grid[start + first] = low1 + ((column + 0.5) / resolution) * (high1 - low1);
      grid[start + second] = high2 - ((row + 0.5) / resolution) * (high2 - low2);
    }
  return { numExamples: resolution * resolution, columns: grid };
}
