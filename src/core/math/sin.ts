import { angle, reduceAngle } from "./reduceAngle";
import { cosSmall, sinSmall } from "./sinCosSeries";

const QUARTER_TURN = Math.PI / 4;
// Below 2^-27 sin(x) rounds to x; returning it also keeps the sign of -0.
const TINY = 7.450580596923828e-9;

/** Sine of x in radians, NaN for infinities; error below 1 ulp. */
export function sin(x: number): number {
  if (x > -QUARTER_TURN && x < QUARTER_TURN) return x > -TINY && x < TINY ? x : sinSmall(x, 0);
  if (!(x > -Infinity && x < Infinity)) return NaN;
  const quadrant = reduceAngle(x);
  const value = (quadrant & 1) === 0 ? sinSmall(angle[0], angle[1]) : cosSmall(angle[0], angle[1]);
  return quadrant > 1 ? -value : value;
}
