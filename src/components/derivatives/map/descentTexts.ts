/** @file Places, errors and rest of descents, as more than one station words them. */
import type { Descent } from "../../../core/calculus/descent/descend";
import { shortNumber } from "../../../core/math/shortNumber";

/** A step this short is none: judgeDescent's measure of being there. */
const NO_STEP = 1e-3;

/** An error this small is 0 on every picture. */
const ALMOST_0 = 1e-6;

/** A place as one reads it: `x = 2`, or `(2, −1)`. */
export function placeText(at: readonly number[], digits = 3): string {
  const numbers = at.map((one) => shortNumber(one, digits));
  return at.length === 1 ? `x = ${numbers[0]}` : `(${numbers.join(", ")})`;
}

/** A height as an error: what is left of it beside a lowest point at 0 is rounding. */
export function errorText(value: number): string {
  return value !== 0 && Math.abs(value) < ALMOST_0 ? "almost 0" : shortNumber(value, 3);
}

/** After how many steps a descent has come to rest. */
export function stepsToRest({ steps }: Descent): number {
  const moving = steps.findLastIndex(({ change }) => Math.hypot(...change) > NO_STEP);
  return Math.max(1, moving + 1);
}
