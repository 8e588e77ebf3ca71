/** Values closer than this share of them are told apart by their difference. */
const CLOSE = 0.03;

/** Whether numbers between these two look the same in a few digits. */
export function isClose([low, high]: readonly [number, number]): boolean {
  return high - low < CLOSE * Math.abs(high);
}
