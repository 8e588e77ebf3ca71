const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next number of a round first digit or two, for the end of an axis: 2.4 becomes 2.5, 87 becomes 100; `value` above 0. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ROUND.find((digits) => digits * power >= value) ?? 10);
}
