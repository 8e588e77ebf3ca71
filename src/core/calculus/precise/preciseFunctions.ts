import { dd, type DoubleDouble } from "../../math/precise/doubleDouble";
import { preciseExp } from "../../math/precise/preciseExp";
import { preciseLn } from "../../math/precise/preciseLn";
import { preciseSine } from "../../math/precise/preciseSine";
import type { FunctionName } from "../expression/functions/functions";

const ONE = dd.of(1);

/** `1 / (1 + e^-u)` */
function sigmoid(u: DoubleDouble): DoubleDouble {
  return dd.divide(ONE, dd.add(ONE, preciseExp(dd.negate(u))));
}

/** `1 - 2 / (e^2u + 1)`, which for small u keeps the digits that are absolute: 32 behind the point. */
function tanh(u: DoubleDouble): DoubleDouble {
  const raised = dd.add(preciseExp(dd.add(u, u)), ONE);
  return dd.subtract(ONE, dd.divide(dd.of(2), raised));
}

/** `max(u, 0) + ln(1 + e^-|u|)` */
function softplus(u: DoubleDouble): DoubleDouble {
  const rest = preciseLn(dd.add(ONE, preciseExp(dd.negate(dd.abs(u)))));
  return u.high > 0 ? dd.add(u, rest) : rest;
}

function isAbove(u: DoubleDouble, v: DoubleDouble): boolean {
  return u.high > v.high || (u.high === v.high && u.low > v.low);
}

/** The functions of expressions to some 30 digits, by their definitions. */
export const PRECISE_FUNCTIONS: Readonly<
  Record<FunctionName, (u: DoubleDouble, v: DoubleDouble) => DoubleDouble>
> = {
  sin: (u) => preciseSine(u).sin,
  cos: (u) => preciseSine(u).cos,
  tan(u) {
    const { sin, cos } = preciseSine(u);
    return dd.divide(sin, cos);
  },
  exp: preciseExp,
  ln: preciseLn,
  sqrt: dd.sqrt,
  abs: dd.abs,
  sigmoid,
  tanh,
  relu: (u) => (u.high > 0 ? u : dd.of(0)),
  softplus,
  min: (u, v) => (isAbove(u, v) ? v : u),
  max: (u, v) => (isAbove(v, u) ? v : u),
  step: (u) => dd.of(u.high > 0 ? 1 : u.high < 0 ? 0 : NaN),
};
