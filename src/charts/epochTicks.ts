const ROUND = [1, 2, 5, 10];

/** Round epochs from `first` to `last` to label, at most `most` and at least one; whole ones where they span one. */
export function epochTicks(first: number, last: number, most: number): number[] {
  if (!(last > first)) return [first];
  const least = (last - first) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  const round = (ROUND.find((one) => one * power >= least) ?? 10) * power;
  const step = last - first >= 1 ? Math.max(1, round) : round;
  const begin = Math.ceil(first / step);
  // In doubles 0.3 / 0.1 is less than 3, and 3 * 0.1 more than 0.3.
  const count = Math.floor(last / step + 1e-9) - begin + 1;
  return Array.from({ length: count }, (_, i) => Number(((begin + i) * step).toPrecision(12)));
}
