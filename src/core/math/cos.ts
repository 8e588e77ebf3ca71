import { angle, reduceAngle } from "./reduceAngle";
import { cosSmall, sinSmall } from "./sinCosSeries";

const QUARTER_TURN = Math.PI / 4;

/** Cosine of x in radians, NaN for infinities; error below 1 ulp. */
export function cos(x: number): number {
  if (x > -QUARTER_TURN && x < QUARTER_TURN) return cosSmall(x, 0);
  if (!(x > -Infinity && x < Infinity)) return NaN;
  const quadrant = reduceAngle(x);
  const value = (quadrant & 1) === 0 ? cosSmall(angle[0], angle[1]) : sinSmall(angle[0], angle[1]);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}
