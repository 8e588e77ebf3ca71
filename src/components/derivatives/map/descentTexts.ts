/** @file Places, errors and rest of descents, as more than one station words them. */
import type { Descent } from "../../../core/calculus/descent/descend";
import type { DescentStep } from "../../../core/calculus/descent/descentSteps";
import type { Expression } from "../../../core/calculus/expression/Expression";
import { explainUndefined } from "../../../core/calculus/expression/explainUndefined";
import { toText } from "../../../core/calculus/expression/toText";
import { shortNumber } from "../../../core/math/shortNumber";

/** A step this short is none: judgeDescent's measure of being there. */
const NO_STEP = 1e-3;

/** An error this small is 0 on every picture. */
const ALMOST_0 = 1e-6;

/** What a subtraction leaves of two equal numbers of ordinary size. */
const ROUNDING = 1e-12;

/** A number without what is only rounding beside numbers of this size: 0.1 − 0.1 after many steps is 0. */
export function withoutRounding(value: number, size = 1): number {
  return Math.abs(value) < ROUNDING * size ? 0 : value;
}

/** A place as one reads it: `x = 2`, or `(2, −1)`. */
export function placeText(at: readonly number[], digits = 3): string {
  const numbers = at.map((one) => shortNumber(withoutRounding(one), digits));
  return at.length === 1 ? `x = ${numbers[0]}` : `(${numbers.join(", ")})`;
}

/** A height as an error: what is left of it beside a lowest point at 0 is rounding. */
export function errorText(value: number): string {
  return value !== 0 && Math.abs(value) < ALMOST_0 ? "almost 0" : shortNumber(value, 3);
}

/** Beyond it the slope of what grows so fast is too large too. */
const HUGE = 1e100;

/** Why no step leads on from a place, to come after `where`; empty where one does. */
export function whyNoStep(
  tree: Expression,
  [x, y]: readonly number[],
  { value, gradient }: Pick<DescentStep, "value" | "gradient">,
): string {
  const undefinedPart = explainUndefined(tree, { x, ...(y === undefined ? {} : { y }) });
  if (undefinedPart)
    return undefinedPart.reason.startsWith("is too large")
      ? `${toText(tree)} is too large for a number of the computer`
      : `${toText(tree)} has no value`;
  if (gradient.every(Number.isFinite)) return "";
  return Math.abs(value) > HUGE
    ? "the slope is too large for a number of the computer"
    : "there is no slope";
}

/** After how many steps a descent has come to rest. */
export function stepsToRest({ steps }: Descent): number {
  const moving = steps.findLastIndex(({ change }) => Math.hypot(...change) > NO_STEP);
  return Math.max(1, moving + 1);
}
