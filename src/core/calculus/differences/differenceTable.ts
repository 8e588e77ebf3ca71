import { power } from "../expression/power";
import { backwardDifference, centralDifference, forwardDifference } from "./differenceQuotients";

/** A difference quotient and its distance from the derivative. */
export interface Quotient {
  readonly slope: number;
  /** `|slope - f'(x)|`; NaN where the function has no value on the way. */
  readonly error: number;
}

/** The difference quotients of one h. */
export interface DifferenceRow {
  readonly h: number;
  readonly forward: Quotient;
  readonly backward: Quotient;
  readonly central: Quotient;
}

/** The quotients of f at x for each h, against the derivative there. */
export function differenceTable(
  f: (x: number) => number,
  x: number,
  derivative: number,
  steps: readonly number[],
): DifferenceRow[] {
  const quotient = (slope: number): Quotient => ({ slope, error: Math.abs(slope - derivative) });
  return steps.map((h) => ({
    h,
    forward: quotient(forwardDifference(f, x, h)),
    backward: quotient(backwardDifference(f, x, h)),
    central: quotient(centralDifference(f, x, h)),
  }));
}

/** h from 1 down to 1e-15, the powers of ten exact as literals, with as many values a decade as asked. */
export function differenceSteps(perDecade = 1): number[] {
  return Array.from({ length: 15 * perDecade + 1 }, (_, i) => {
    const decade = Number(`1e-${Math.floor(i / perDecade)}`);
    return decade * power(10, -(i % perDecade) / perDecade);
  });
}
