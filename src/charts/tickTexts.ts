import { trueMinus } from "../core/math/formatNumber";

/** An epoch on an axis: `0`, `0.5`, `1,500`. */
export function epochTick(epoch: number): string {
  return Number.isInteger(epoch)
    ? epoch.toLocaleString("en")
    : String(Number(epoch.toPrecision(3)));
}

/** A number on an axis in few characters: `0`, `−1.5`, `2500`; with an exponent below 0.001 and from 10,000 on: `5e13`. */
export function numberTick(value: number): string {
  // In doubles 3 steps of 0.1 are 0.30000000000000004.
  const rounded = Number(value.toPrecision(6));
  const size = Math.abs(rounded);
  const hasExponent = size >= 1e4 || (size > 0 && size < 1e-3);
  const text = hasExponent ? shortExponential(rounded) : String(rounded);
  return trueMinus(text);
}

/** At most three digits: `1.13e15`, `5e13`. */
function shortExponential(value: number): string {
  return Number(value.toPrecision(3)).toExponential().replace("e+", "e");
}

/** As numberTick, in the cards' style of losses: `.5`, `1`, `1.5`. */
export function lossTick(loss: number): string {
  return numberTick(loss).replace(/^0\./, ".");
}

/** The loss that an exponent of ten stands for, in two digits: `.32`, `1`. */
export function powerTick(exponent: number): string {
  return lossTick(Number((10 ** exponent).toPrecision(2)));
}

/** What an axis's `labelExpr` may call, by the names that Vega knows them by. */
export const TICK_TEXTS = { epochTick, numberTick, lossTick, powerTick } as const;

/** The `labelExpr` that writes ticks by the function of this name. */
export function tickExpression(name: keyof typeof TICK_TEXTS): string {
  return `${name}(datum.value)`;
}
