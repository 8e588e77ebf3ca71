import type { ReplicateData } from "../../core/data/ReplicateData";

const NUM_EXAMPLES = 5;
/** Enough to tell rows apart, few enough to read. */
const NUM_DIGITS = 4;

/** The first rows of a test set as they are in the data, `[rows, features]`, rounded: something to predict. */
export function exampleFeatures({
  test: { x },
  featureMean: mean,
  featureStd: std,
}: ReplicateData): Float64Array {
  const numFeatures = mean.length;
  return Float64Array.from(x.subarray(0, NUM_EXAMPLES * numFeatures), (value, i) =>
    Number((value * std[i % numFeatures] + mean[i % numFeatures]).toPrecision(NUM_DIGITS)),
  );
}
