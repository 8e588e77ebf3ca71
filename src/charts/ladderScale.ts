import type { Spread } from "../core/experiment/VariantView";

/** The values at the left and right end of every ladder on the page: powers of ten, both positive. */
export type LadderDomain = readonly [low: number, high: number];

const FEWEST_DECADES = 4;
const BEFORE_DATA: LadderDomain = [1e-4, 1];

/**
 * The decades that hold every positive median deltaRms of all ladders, at least four; one domain keeps cards comparable.
 * A range may reach out of it: one odd replicate does not set everybody's scale.
 */
export function ladderDomain(ladders: readonly (readonly Spread[])[]): LadderDomain {
  const values = ladders
    .flat()
    .map(({ median }) => median)
    .filter((value) => value > 0 && Number.isFinite(value));
  if (values.length === 0) return BEFORE_DATA;
  const top = Math.ceil(Math.log10(Math.max(...values)));
  const bottom = Math.floor(Math.log10(Math.min(...values)));
  return [10 ** Math.min(bottom, top - FEWEST_DECADES), 10 ** top];
}

/** Where a value lies on the log scale, 0 to 1; what lies outside the domain is drawn at its end, 0 at the left. */
export function ladderPosition(value: number, [low, high]: LadderDomain): number {
  if (!(value > 0)) return 0;
  const position = Math.log(value / low) / Math.log(high / low);
  return Math.min(1, Math.max(0, position));
}

/** Powers of ten to mark, as exponents: every decade, or every second, fifth, tenth where there are many. */
export function ladderTicks([low, high]: LadderDomain, maxTicks = 4): number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.round(Math.log10(high));
  const mostSteps = Math.max(1, maxTicks - 1);
  const step = [1, 2, 3, 4, 5, 10, 20, 30].find((s) => (last - first) / s <= mostSteps) ?? 50;
  const ticks: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= step) ticks.unshift(exponent);
  return ticks;
}
