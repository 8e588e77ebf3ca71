const CUSTOMARY = [1, 2, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000];

/** What a slider offers as batch sizes, ascending: customary ones up to the whole train set, which is the last. */
export function batchSizes(numTrain: number): readonly number[] {
  return [...CUSTOMARY.filter((size) => size < numTrain), numTrain];
}
