const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/** Round epochs on a logarithmic axis between two that are above 0: 1, 2, 5, 10, …, fewer a decade where they would be more than `most`. */
export function logEpochTicks(first: number, last: number, most: number): number[] {
  const low = Math.floor(Math.log10(first));
  const high = Math.ceil(Math.log10(last));
  const within = (digits: readonly number[], every: number) =>
    Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i)
      .filter((exponent) => exponent % every === 0)
      .flatMap((exponent) => digits.map((digit) => Number(`${digit}e${exponent}`)))
      .filter((epoch) => epoch >= first && epoch <= last);
  const candidates = [...STEPS.map((digits) => within(digits, 1)), within([1], 2)];
  return candidates.find((ticks) => ticks.length <= most) ?? candidates[candidates.length - 1];
}
