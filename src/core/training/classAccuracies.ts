/** How many examples of one class there are, and how many of them are predicted right. */
export interface ClassAccuracy {
  readonly numRight: number;
  readonly numExamples: number;
  /** `numRight / numExamples`, the class's recall; NaN of a class without examples. */
  readonly share: number;
}

/** The accuracy of each class, by counts `[actual][predicted]`. */
export function classAccuracies(counts: readonly (readonly number[])[]): ClassAccuracy[] {
  return counts.map((row, actual) => {
    const numExamples = row.reduce((sum, count) => sum + count, 0);
    return { numRight: row[actual], numExamples, share: row[actual] / numExamples };
  });
}
