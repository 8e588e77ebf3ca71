import { log } from "../log";
import { dd, type DoubleDouble } from "./doubleDouble";
import { preciseExp } from "./preciseExp";

/** Natural logarithm to some 30 digits: one step of Newton's, `y + u e^-y - 1`, from the double's; NaN below 0. */
export function preciseLn(u: DoubleDouble): DoubleDouble {
  const y = log(u.high);
  if (!Number.isFinite(y)) return dd.of(y);
  const ratio = dd.multiply(u, preciseExp(dd.of(-y)));
  return dd.add(dd.of(y), dd.subtract(ratio, dd.of(1)));
}
