import { NORMALIZATION_EPSILON } from "../../core/network/normalize";
import type { HostArray } from "./hostKernel";

/** What shares a mean and a variance: the examples of a unit, or the units of an example. */
export type Over = "examples" | "units";

/** Means, then variances: `[networks, 2, units]` over examples, `[networks, 2, batch]` over units. */
export function momentsShape(shape: readonly number[], over: Over): number[] {
  return [shape[0], 2, grouping(shape, over).numGroups];
}

/** Which elements of a network's `[batch, units]` share a mean and a variance: of b and o those of group `b byExample + o byUnit`. */
export function grouping([, batch, units]: readonly number[], over: Over) {
  return over === "examples"
    ? { batch, units, numGroups: units, groupSize: batch, byExample: 0, byUnit: 1 }
    : { batch, units, numGroups: batch, groupSize: units, byExample: 1, byUnit: 0 };
}

/** Calculates the statistics of one network's groups after another, in float64 and in the same memory. */
export function groupStatistics(h: HostArray, over: Over) {
  const { batch, units, numGroups, groupSize, byExample, byUnit } = grouping(h.shape, over);
  const mean = new Float64Array(numGroups);
  /** Biased. */
  const variance = new Float64Array(numGroups);
  /** `1 / sqrt(variance + 1e-5)`. */
  const factor = new Float64Array(numGroups);
  const take = (n: number): void => {
    const start = n * batch * units;
    mean.fill(0);
    variance.fill(0);
    for (let b = 0, at = start; b < batch; b++)
      for (let o = 0; o < units; o++) mean[b * byExample + o * byUnit] += h.values[at++];
    for (let g = 0; g < numGroups; g++) mean[g] /= groupSize;
    for (let b = 0, at = start; b < batch; b++)
      for (let o = 0; o < units; o++) {
        const g = b * byExample + o * byUnit;
        const distance = h.values[at++] - mean[g];
        variance[g] += distance * distance;
      }
    for (let g = 0; g < numGroups; g++) {
      variance[g] /= groupSize;
      factor[g] = 1 / Math.sqrt(variance[g] + NORMALIZATION_EPSILON);
    }
  };
  return { mean, variance, factor, take };
}

/** Where the betas of an example begin. */
export function betaRow({ shape }: HostArray, n: number, b: number): number {
  return (n * shape[1] + (shape[1] === 1 ? 0 : b)) * shape[2];
}
