import { decadeAxis, type PlotAxis } from "../../../charts/plot/PlotAxis";
import { formatPowerOfTen } from "../../../core/math/formatPowerOfTen";
import { formatNumber } from "../../../core/math/formatNumber";

/** h from 1e-15 to 1. */
export const STEP_AXIS: PlotAxis = decadeAxis(-15, 0, 6);

/** Errors of float64 are seldom below this power of ten. */
const LEAST = -18;
/** Where they are, the axis goes down by so many at once, so that it does not jump at every step of x. */
const FURTHER = 6;
const MOST = 2;

/** An axis of errors; at its lower end stands 0, which a log axis has no place for. */
export interface ErrorAxis extends PlotAxis {
  /** Where an error that is exactly 0 is drawn. */
  readonly zero: number;
  /** The least error that is drawn in its place: below is the strip of the zeros. */
  readonly least: number;
}

/** The axis that has room for all of these errors. */
export function errorAxis(errors: readonly number[]): ErrorAxis {
  const exponents = errors.filter((error) => error > 0 && error < Infinity).map(Math.log10);
  let low = LEAST;
  while (low > -300 && exponents.some((exponent) => exponent < low)) low -= FURTHER;
  const high = Math.max(MOST, ...exponents.map(Math.ceil));
  const { ticks } = decadeAxis(low, high);
  const zero = Number(`1e${low - 1}`);
  return {
    domain: [Number(`1e${low - 2}`), Number(`1e${high}`)],
    ticks: [zero, ...ticks],
    isLog: true,
    zero,
    least: Number(`1e${low}`),
  };
}

/** A tick of either axis. */
export function powerTick(value: number, zero: number): string {
  if (value === zero) return "0";
  return formatPowerOfTen(Math.round(Math.log10(value)));
}

/** An error in few digits; one that is exactly 0 says so. */
export function errorText(error: number | null): string {
  if (error === null) return "–";
  return error === 0 ? "0 (exactly)" : formatNumber(error, 2);
}
