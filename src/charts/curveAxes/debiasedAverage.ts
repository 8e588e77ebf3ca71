/**
 * Exponential moving average of the values so far, `m = w m + (1 - w) v`, divided by `1 - w^t`, so that it does not begin
 * at 0 (Kingma and Ba 2015, section 3); `weight` w from 0, the values themselves, to below 1. Gaps stay gaps.
 */
export function debiasedAverage(
  values: readonly (number | null)[],
  weight: number,
): (number | null)[] {
  let average = 0;
  let missing = 1;
  return values.map((value) => {
    if (value === null) return null;
    average = weight * average + (1 - weight) * value;
    missing *= weight;
    return average / (1 - missing);
  });
}
