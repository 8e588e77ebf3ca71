import type { Activation } from "../../activations/Activation";
import { exp } from "../../math/exp";
import { log } from "../../math/log";
import { power } from "../expression/power";

/**
 * A number that carries its derivative along, `value + slope d` with `d^2 = 0` (Clifford 1873): forward-mode automatic
 * differentiation in float64, exact but for the rounding of each operation (Wengert 1964).
 */
export interface Dual {
  readonly value: number;
  readonly slope: number;
}

/** Arithmetic with dual numbers: each operation is its rule of differentiation. */
export const dual = {
  /** A number that does not depend on the variable. */
  constant: (value: number): Dual => ({ value, slope: 0 }),
  /** The variable itself. */
  variable: (value: number): Dual => ({ value, slope: 1 }),
  negate: (u: Dual): Dual => ({ value: -u.value, slope: -u.slope }),
  add: (u: Dual, v: Dual): Dual => ({ value: u.value + v.value, slope: u.slope + v.slope }),
  subtract: (u: Dual, v: Dual): Dual => ({ value: u.value - v.value, slope: u.slope - v.slope }),
  multiply: (u: Dual, v: Dual): Dual => ({
    value: u.value * v.value,
    slope: u.slope * v.value + u.value * v.slope,
  }),
  /** `(u/v)' = (u' - (u/v) v') / v`, without the square of v, which might overflow. */
  divide(u: Dual, v: Dual): Dual {
    const value = u.value / v.value;
    return { value, slope: (u.slope - value * v.slope) / v.value };
  },
  /** `(u^v)' = v u^(v-1) u' + u^v ln(u) v'`; an exponent that stands still adds nothing, so that x^2 has a slope at -1. */
  power(u: Dual, v: Dual): Dual {
    const value = power(u.value, v.value);
    // u^0 is 1 everywhere, at 0 too, where u^-1 is infinite.
    const ofBase = v.value === 0 ? 0 : v.value * power(u.value, v.value - 1) * u.slope;
    const ofExponent = v.slope === 0 ? 0 : value * log(u.value) * v.slope;
    return { value, slope: ofBase + ofExponent };
  },
  exp(u: Dual): Dual {
    const value = exp(u.value);
    return { value, slope: value * u.slope };
  },
  /** An activation by the chain rule, `f(u)' = f'(u) u'`; at a kink with the slope that frameworks use. */
  activate: ({ f, slope }: Pick<Activation, "f" | "slope">, u: Dual): Dual => ({
    value: f(u.value),
    slope: slope(u.value) * u.slope,
  }),
} as const;
