import { describe, expect, it } from "vitest";
import { cos } from "../../../../src/core/math/cos";
import { erf, erfc } from "../../../../src/core/math/erf";
import { exp, expm1 } from "../../../../src/core/math/exp";
import { log, log1p } from "../../../../src/core/math/log";
import { makeRng } from "../../../../src/core/math/rng";
import { sin } from "../../../../src/core/math/sin";
import { tanh } from "../../../../src/core/math/tanh";
import { REFERENCES, ulpsApart } from "./reference";

const FUNCTIONS = { exp, expm1, log, log1p, tanh, sin, cos, erf, erfc };
type Name = keyof typeof FUNCTIONS;

/** Where each function is swept, and the error in units of the last place that its file promises there. */
const SWEEPS: readonly [Name, bound: number, low: number, high: number][] = [
  ["exp", 0.52, -1, 1],
  ["exp", 0.52, -160, 600],
  ["expm1", 2, -0.1, 0.1],
  ["expm1", 2, -39, 100],
  ["log", 0.7, 0.9, 1.1],
  ["log", 0.7, 1e-9, 4],
  ["log", 0.7, 1, 1e30],
  ["log1p", 1, -0.9, 1],
  ["log1p", 1, 0, 1e6],
  ["tanh", 2, -0.2, 0.2],
  ["tanh", 2, -3, 3],
  ["tanh", 2, -21, 21],
  ["sin", 1, -1, 1],
  ["sin", 1, -60, 60],
  ["cos", 1, -1, 1],
  ["cos", 1, -60, 60],
  ["erf", 1.1, -0.6, 0.6],
  ["erf", 1.1, -6, 6],
  ["erfc", 4, -1, 2],
  ["erfc", 4, 2, 8],
];

/** Computed by mpmath 1.3 with 2,000 bits from the exact double, rounded to a double: what the series cannot reach. */
const FAR: readonly [Name, x: number, value: number][] = [
  ["exp", 709.78, 1.7928227943945155e308],
  ["exp", -745, 5e-324],
  ["log", 5e-324, -744.4400719213812],
  ["log", 1e308, 709.1962086421661],
  ["log1p", 1e17, 39.14394658089878],
  ["log1p", 1e-10, 9.999999999500001e-11],
  ["sin", 1e22, -0.8522008497671888],
  ["cos", 1e22, 0.523214785395139],
  ["sin", 1e300, -0.8178819121159085],
  ["cos", 1e300, -0.5753861119575491],
  ["sin", 3.141592653589793, 1.2246467991473532e-16],
  // The double nearest to a multiple of pi/2: 6381956970095103 * 2^797 (Muller, "Elementary Functions").
  ["cos", 5.319372648326541e255, -4.687165924254628e-19],
  ["erfc", 10, 2.088487583762545e-45],
  ["erfc", 26, 5.663192408856143e-296],
];

/** Limits by the definitions; -0 stays -0 for the odd functions. */
const LIMITS: readonly [Name, x: number, value: number][] = [
  ...Object.keys(FUNCTIONS).map((name): [Name, number, number] => [name as Name, NaN, NaN]),
  ...["expm1", "log1p", "tanh", "sin", "erf"].flatMap((name): [Name, number, number][] => [
    [name as Name, 0, 0],
    [name as Name, -0, -0],
    [name as Name, 5e-324, 5e-324],
    [name as Name, -5e-324, -5e-324],
  ]),
  ["exp", 0, 1],
  ["exp", -0, 1],
  ["exp", Infinity, Infinity],
  ["exp", 709.79, Infinity],
  ["exp", -Infinity, 0],
  ["exp", -745.2, 0],
  ["expm1", Infinity, Infinity],
  ["expm1", -Infinity, -1],
  ["expm1", 709.79, Infinity],
  ["log", 1, 0],
  ["log", 0, -Infinity],
  ["log", -0, -Infinity],
  ["log", -1, NaN],
  ["log", -Infinity, NaN],
  ["log", Infinity, Infinity],
  ["log1p", -1, -Infinity],
  ["log1p", -1.5, NaN],
  ["log1p", Infinity, Infinity],
  ["tanh", Infinity, 1],
  ["tanh", -Infinity, -1],
  ["tanh", 1e308, 1],
  ["sin", Infinity, NaN],
  ["sin", -Infinity, NaN],
  ["cos", 0, 1],
  ["cos", 5e-324, 1],
  ["cos", Infinity, NaN],
  ["cos", -Infinity, NaN],
  ["erf", Infinity, 1],
  ["erf", -Infinity, -1],
  ["erf", 1e308, 1],
  ["erfc", 0, 1],
  ["erfc", Infinity, 0],
  ["erfc", -Infinity, 2],
  ["erfc", 1e308, 0],
];

describe("elementary functions", () => {
  it.each(SWEEPS)("%s stays within %d ulp from %d to %d", (name, bound, low, high) => {
    const rng = makeRng(1, 0, "points", low);
    let worst = 0;
    let at = NaN;
    for (let i = 0; i < 100; i++) {
      const x = low + (high - low) * rng();
      const error = ulpsApart(FUNCTIONS[name](x), REFERENCES[name](x));
      if (error >= worst) [worst, at] = [error, x];
    }
    expect(worst, `${name}(${at})`).toBeLessThan(bound);
  });

  it.each(FAR)("%s(%d) is %d", (name, x, value) => {
    // 8 units of the last place, or the one below which a subnormal number cannot go.
    const tolerance = Math.max(8 * 2 ** -53 * Math.abs(value), 5e-324);
    expect(Math.abs(FUNCTIONS[name](x) - value)).toBeLessThanOrEqual(tolerance);
  });

  it.each(LIMITS)("%s(%d) is exactly %d", (name, x, value) => {
    const computed = FUNCTIONS[name](x);
    expect(Object.is(computed, value), `got ${computed}`).toBe(true);
  });

  it("keeps the symmetries to the bit", () => {
    const rng = makeRng(2, 0, "points");
    for (let i = 0; i < 2_000; i++) {
      const x = 12 * rng();
      expect(tanh(-x)).toBe(-tanh(x));
      expect(sin(-x)).toBe(-sin(x));
      expect(cos(-x)).toBe(cos(x));
      expect(erf(-x)).toBe(-erf(x));
    }
  });
});
