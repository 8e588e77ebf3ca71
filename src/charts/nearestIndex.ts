/** The index of the number nearest to a wanted one, the first of two as near; 0 for an empty list. */
export function nearestIndex(numbers: readonly number[], wanted: number): number {
  return numbers.reduce(
    (best, one, i) => (Math.abs(one - wanted) < Math.abs(numbers[best] - wanted) ? i : best),
    0,
  );
}
