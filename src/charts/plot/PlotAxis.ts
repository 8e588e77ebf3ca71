import { niceAxis } from "../figures/niceAxis";

/** An axis from end to end, with the numbers that are written on it. */
export interface PlotAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/** Exactly from `low` to `high`, with round numbers between, about `count` of them. */
export function linearAxis(low: number, high: number, count = 6): PlotAxis {
  const slack = 1e-9 * (high - low);
  const ticks = niceAxis(low, high, count).ticks.filter(
    (tick) => tick >= low - slack && tick <= high + slack,
  );
  return { domain: [low, high], ticks, isLog: false };
}

/** From `10^low` to `10^high`, with powers of ten between, at most `count` of them; both exponents whole. */
export function decadeAxis(low: number, high: number, count = 6): PlotAxis {
  const step = Math.max(1, Math.ceil((high - low) / Math.max(1, count - 1)));
  const first = Math.ceil(low / step) * step;
  const ticks: number[] = [];
  for (let exponent = first; exponent <= high; exponent += step)
    ticks.push(Number(`1e${exponent}`));
  return { domain: [Number(`1e${low}`), Number(`1e${high}`)], ticks, isLog: true };
}
