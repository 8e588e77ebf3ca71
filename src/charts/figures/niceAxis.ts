/** Ends and ticks of an axis. */
export interface NiceAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The axis from `low` to `high`, both widened to ticks of a round step, about `count` of them. */
export function niceAxis(low: number, high: number, count = 5): NiceAxis {
  const [from, to] = high > low ? [low, high] : [low - 0.5, low + 0.5];
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  // In doubles 3 steps of 0.1 are 0.30000000000000004; plus 0, since a rounded -0.3 is -0.
  const tick = (i: number) => Number(((first + i) * step).toPrecision(12)) + 0;
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => tick(i));
  return { domain: [ticks[0], ticks[ticks.length - 1]], ticks };
}
