import { niceAxis } from "../figures/niceAxis";

/** How the heights of a surface are told apart: by contours at round levels, and by shades between them. */
export interface HeightScale {
  readonly low: number;
  readonly high: number;
  /** Height above which a picture of the surface is cut off, since the rest would be flat beside it. */
  readonly cut: number;
  /** Heights of the contours, rising. */
  readonly levels: readonly number[];
  /** From 0 at the lowest to 1 at the highest, by as much from each level to the next. */
  share(value: number): number;
}

/** How many times the lower half's span the whole may be before levels grow with the height. */
const STEEP = 6;
const NUM_LEVELS = 10;
/** Share of the surface that is shown uncut where it is steep. */
const SHOWN = 0.8;
/** A lowest value this close to 0, as a share of the span, counts as 0. */
const NEARLY_ZERO = 0.01;

/** The scale of a field; values that are not finite have no height. */
export function heightScale(field: Float32Array): HeightScale {
  const sorted = field.filter(Number.isFinite).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, middle, high] = [at(0), at(0.5), at(1)];
  const isSteep = high - low > STEEP * (middle - low);
  const levels = (
    isSteep ? growingLevels(low, high) : niceAxis(low, high, NUM_LEVELS).ticks
  ).filter((level) => level > low && level < high);
  const knots = [low, ...levels, high];
  return {
    low,
    high,
    levels,
    cut: isSteep ? at(SHOWN) : high,
    share: (value) => {
      const above = knots.findIndex((knot) => knot > value);
      if (above <= 0) return above < 0 && value >= high ? 1 : 0;
      const within = (value - knots[above - 1]) / (knots[above] - knots[above - 1]);
      return (above - 1 + within) / (knots.length - 1);
    },
  };
}

/** 1, 2 and 5 times powers of ten above the lowest, as many as there shall be, up to the highest. */
function growingLevels(low: number, high: number): number[] {
  const base = Math.abs(low) <= NEARLY_ZERO * (high - low) ? 0 : low;
  const most = Math.floor(Math.log10(high - base));
  const steps = [0, 1, 2, 3, 4].flatMap((down) =>
    [5, 2, 1].map((one) => one * 10 ** (most - down)),
  );
  return steps
    .filter((step) => base + step < high)
    .slice(0, NUM_LEVELS)
    .map((step) => Number((base + step).toPrecision(3)))
    .reverse();
}
