import type { MapView } from "../core/experiment/VariantView";

/** Keeps log-probabilities finite; float32's smallest normal number is 1.2e-38. */
const LEAST_PROBABILITY = 1e-30;

/** `log p` of every value, which is what lies nearly straight between two cells of a network's map. */
export function logProbabilities(values: Float32Array): Float32Array {
  return values.map((p) => Math.log(Math.max(p, LEAST_PROBABILITY)));
}

/**
 * Fills `fine` (`[factor * resolution, factor * resolution, numOutputs]`) with a class map's probabilities between the
 * centres of its cells: log-probabilities interpolated linearly in both directions, then softmax. Edges that are
 * steeper than a cell stay sharp, where interpolated probabilities would show the grid as stairs.
 */
export function refineMap(map: MapView, factor: number, fine: Float32Array): void {
  const { resolution, numOutputs } = map;
  const logs = logProbabilities(map.values);
  const side = resolution * factor;
  const { before, after, share } = neighbours(resolution, factor);
  for (let row = 0; row < side; row++) {
    const upper = before[row] * resolution;
    const lower = after[row] * resolution;
    const down = share[row];
    for (let column = 0; column < side; column++) {
      const across = share[column];
      const topLeft = (upper + before[column]) * numOutputs;
      const topRight = (upper + after[column]) * numOutputs;
      const bottomLeft = (lower + before[column]) * numOutputs;
      const bottomRight = (lower + after[column]) * numOutputs;
      const at = (row * side + column) * numOutputs;
      for (let k = 0; k < numOutputs; k++) {
        const top = logs[topLeft + k] + (logs[topRight + k] - logs[topLeft + k]) * across;
        const bottom =
          logs[bottomLeft + k] + (logs[bottomRight + k] - logs[bottomLeft + k]) * across;
        fine[at + k] = top + (bottom - top) * down;
      }
      normalize(fine, at, at + numOutputs);
    }
  }
}

/** Softmax in place of the entries from `start` to before `end`; the largest is subtracted to keep exp() finite. */
function normalize(values: Float32Array, start: number, end: number): void {
  let largest = -Infinity;
  for (let k = start; k < end; k++) if (values[k] > largest) largest = values[k];
  let sum = 0;
  for (let k = start; k < end; k++) sum += values[k] = Math.exp(values[k] - largest);
  for (let k = start; k < end; k++) values[k] /= sum;
}

/** For each fine cell along an axis: the coarse cells before and after its centre, and its share of the way. */
export function neighbours(resolution: number, factor: number) {
  const last = resolution - 1;
  const places = Float64Array.from({ length: resolution * factor }, (_, i) =>
    Math.min(last, Math.max(0, (i + 0.5) / factor - 0.5)),
  );
  return {
    before: Int32Array.from(places, Math.floor),
    after: Int32Array.from(places, (place) => Math.min(last, Math.floor(place) + 1)),
    share: places.map((place) => place - Math.floor(place)),
  };
}
