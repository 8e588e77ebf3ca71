import { decadeAxis, type PlotAxis } from "../plot/PlotAxis";

/** Decades that the share's axis grows by at a time, so that it stays as it is through most of a drag. */
const DECADES = 3;
/** Numbered units, about. */
const NUM_TICKS = 10;
/** A share smaller than this is written, not drawn. */
const LEAST = 1e-60;

/** Axes for what is left at each of n units: the units on a line, the shares on whole decades that hold 1 and all of them. */
export function productAxes(
  numUnits: number,
  shares: readonly number[],
): { readonly x: PlotAxis; readonly y: PlotAxis } {
  const exponents = shares
    .filter((share) => share > 0 && Number.isFinite(share))
    .map((share) => Math.log10(Math.max(LEAST, share)));
  const down = (exponent: number) => DECADES * Math.floor(exponent / DECADES);
  // A share at the very foot of the axis would have no bar.
  const low = Math.min(-DECADES, ...exponents.map((exponent) => down(exponent - 0.1)));
  const high = Math.max(0, ...exponents.map((exponent) => -down(-exponent + 1e-9)));
  const step = Math.max(1, Math.ceil(numUnits / NUM_TICKS));
  const ticks = Array.from({ length: numUnits }, (_, i) => i + 1).filter(
    (unit) => unit === 1 || unit === numUnits || (unit % step === 0 && numUnits - unit >= step),
  );
  return {
    x: { domain: [0.5, numUnits + 0.5], ticks, isLog: false },
    y: decadeAxis(low, high),
  };
}
