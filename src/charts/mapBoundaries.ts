import type { MapView } from "../core/experiment/VariantView";
import { isolines, type Polyline } from "./isolines";
import { logProbabilities } from "./refineMap";

/**
 * Where the decision changes: `p = .5` of two classes, `p_k = max of the others` of more, the neutral value of a real output.
 */
export function mapBoundaries(
  { values, resolution, numOutputs }: MapView,
  valueCentre = 0,
): Polyline[] {
  if (numOutputs === 1) return isolines(values, resolution, valueCentre);
  const logs = logProbabilities(values);
  // Every border of the last class is another class's border too; of two classes one field says all.
  return Array.from({ length: numOutputs - 1 }, (_, k) =>
    isolines(lead(logs, numOutputs, k), resolution, 0),
  ).flat();
}

/** By how much class k leads the best of the others in each cell, of values that lie nearly straight between cells. */
function lead(values: Float32Array, numClasses: number, k: number): Float32Array {
  const field = new Float32Array(values.length / numClasses);
  for (let cell = 0; cell < field.length; cell++) {
    let best = -Infinity;
    for (let j = 0; j < numClasses; j++)
      if (j !== k) best = Math.max(best, values[cell * numClasses + j]);
    field[cell] = values[cell * numClasses + k] - best;
  }
  return field;
}
