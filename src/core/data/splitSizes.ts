/** How many examples train and how many test: `numTest = round(numExamples * testFraction)`, at least one of each. */
export function splitSizes(
  numExamples: number,
  testFraction: number,
): { numTrain: number; numTest: number } {
  const numTest = Math.min(numExamples - 1, Math.max(1, Math.round(numExamples * testFraction)));
  return { numTrain: numExamples - numTest, numTest };
}
