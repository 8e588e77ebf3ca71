import type { Normalization } from "./normalizations/Normalization";
import type { NumberArray } from "./NumberArray";

/** Added to every variance, so that what is constant can be divided by its standard deviation. */
export const NORMALIZATION_EPSILON = 1e-5;

/** What a step keeps of batch normalization's running averages; the rest comes from its batch. */
export const AVERAGES_KEPT = 0.9;

type Over = NonNullable<Normalization["over"]>;

/** Sums `h` `[numExamples, units]` before and after normalization; a group shares one mean and one variance. */
export interface Normalized {
  /** `(h - mean) / sqrt(variance + 1e-5)`, `[numExamples, units]`. */
  readonly values: Float64Array;
  /** Of each group: the units where it is over examples, the examples where it is over units. */
  readonly mean: Float64Array;
  /** Biased: the mean of `(h - mean)^2`. */
  readonly variance: Float64Array;
  readonly over: Over;
}

/** Normalizes by the mean and variance that `h` has itself, or by running averages given for each unit. */
export function normalize(
  h: NumberArray,
  units: number,
  over: Over,
  averages?: { readonly mean: NumberArray; readonly variance: NumberArray },
): Normalized {
  const group = grouping(over, units);
  const mean = averages ? Float64Array.from(averages.mean) : groupMeans(h, group, units);
  const variance = averages
    ? Float64Array.from(averages.variance)
    : groupMeans(
        Float64Array.from(h, (value, i) => (value - mean[group.of(i)]) ** 2),
        group,
        units,
      );
  const values = Float64Array.from(h, (value, i) => {
    const g = group.of(i);
    return (value - mean[g]) / Math.sqrt(variance[g] + NORMALIZATION_EPSILON);
  });
  return { values, mean, variance, over };
}

/**
 * `dL/dh` from `slopes`, dL by the normalized values, where mean and variance are those of h itself:
 * `(slope - mean(slope) - value mean(slope value)) / sqrt(variance + 1e-5)`, means over the group.
 */
export function backThroughNormalization(
  slopes: Float64Array,
  { values, variance, over }: Normalized,
  units: number,
): Float64Array {
  const group = grouping(over, units);
  const meanSlope = groupMeans(slopes, group, units);
  const meanProduct = groupMeans(
    slopes.map((slope, i) => slope * values[i]),
    group,
    units,
  );
  return slopes.map((slope, i) => {
    const g = group.of(i);
    const centred = slope - meanSlope[g] - values[i] * meanProduct[g];
    return centred / Math.sqrt(variance[g] + NORMALIZATION_EPSILON);
  });
}

/** Which group an element of `[numExamples, units]` belongs to. */
function grouping(over: Over, units: number) {
  return {
    over,
    of: (i: number) => (over === "examples" ? i % units : Math.floor(i / units)),
  };
}

function groupMeans(values: NumberArray, group: ReturnType<typeof grouping>, units: number) {
  const numExamples = values.length / units;
  const [numGroups, groupSize] =
    group.over === "examples" ? [units, numExamples] : [numExamples, units];
  const sums = new Float64Array(numGroups);
  for (let i = 0; i < values.length; i++) sums[group.of(i)] += values[i];
  return sums.map((sum) => sum / groupSize);
}
