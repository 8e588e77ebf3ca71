import { describe, expect, it } from "vitest";

import { derivative } from "../../../../../src/core/calculus/derivative/derivative";
import { build } from "../../../../../src/core/calculus/expression/build";
import type { MathFunction } from "../../../../../src/core/calculus/expression/functions/MathFunction";
import {
  type FunctionName,
  FUNCTIONS,
} from "../../../../../src/core/calculus/expression/functions/functions";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { evaluatePrecisely } from "../../../../../src/core/calculus/precise/evaluatePrecisely";
import { PRECISE_FUNCTIONS } from "../../../../../src/core/calculus/precise/preciseFunctions";
import { dd } from "../../../../../src/core/math/precise/doubleDouble";
import { KNOWN_DERIVATIVES } from "../knownDerivatives";

describe("evaluatePrecisely", () => {
  // To the last bit: mpmath's doubles are the nearest ones to the true values. That pi is there a double.
  it.each(KNOWN_DERIVATIVES.filter(([text]) => text !== "x^pi"))(
    "rounds %s at %d to mpmath's doubles",
    (text, x, value, slope) => {
      const tree = parseKnown(text);
      expect(evaluatePrecisely(tree, x).high).toBe(value);
      expect(evaluatePrecisely(derivative(tree), x).high).toBe(slope);
    },
  );

  it.each([
    // mpmath 1.3 with 400 bits: the double nearest to the value, and the one nearest to the rest.
    ["sin(x)", 0.3, 0.29552020666133955, 1.8315357276792536e-17],
    ["cos(x)", -7.7, 0.15337386203786435, 2.050077942047568e-19],
    ["sin(x)", 900.1, 0.999432048800439, 4.944221625072787e-17],
    ["tan(x)", 1.5, 14.101419947171719, 6.270315165067482e-16],
    ["exp(x)", -20.3, 1.5269401591266087e-9, -9.350718630790655e-26],
    ["exp(x)", 12.7, 327747.9018738116, -2.17319538621043e-11],
    ["ln(x)", 1e-5, -11.512925464970229, 2.790027459050308e-16],
    ["ln(x)", 1.25, 0.22314355131420976, -9.091270597324799e-18],
    ["sqrt(x)", 3.7, 1.9235384061671346, -4.099258296818553e-17],
    ["sigmoid(x)", -7.9, 0.00037060614062639654, -2.6115629973383236e-21],
    ["sigmoid(x)", 2.1, 0.8909031788043871, -4.429353775552454e-18],
    ["tanh(x)", 0.01, 0.00999966667999946, 2.249494707259477e-19],
    ["tanh(x)", -3.9, -0.999180865670028, 5.19973453161868e-17],
    ["softplus(x)", -5.5, 0.0040784432705707205, 3.7656052663887506e-19],
    ["softplus(x)", 4.2, 4.214884254671919, -4.36813539350808e-16],
    ["x^70", 1.1, 789.7469567994436, 4.3653114403052156e-14],
    ["(-x)^(-3)", 1.7, -0.20354162426216163, 2.0646950024533035e-18],
    ["x^pi", 0.6, 0.20092852586176987, -1.2682535970567578e-17],
    ["pi x^(pi - 1)", 1.4, 6.457978582712902, -2.812630091912065e-16],
    ["1/x", 3, 0.3333333333333333, 1.850371707708594e-17],
    ["e^x", 0.5, 1.6487212707001282, -4.731568479435833e-17],
  ])("knows what of %s at %d a double leaves out", (text, x, high, low) => {
    const precise = evaluatePrecisely(parseKnown(text), x);
    expect(precise.high).toBe(high);
    // Ten further digits of it, so 26 at least of the value.
    expect(Math.abs(precise.low / low - 1)).toBeLessThan(1e-10);
  });

  it.each([
    ["sqrt(x)", -1],
    ["ln(x)", -1],
    ["x^0.5", -2],
    ["1/x", 0],
    ["x/abs(x)", 0],
    ["step(x)", 0],
    ["y", 1],
  ])("%s at %d has no value", (text, x) => {
    expect(evaluatePrecisely(parseKnown(text, ["x", "y"]), x).high).toBeNaN();
  });

  it("refuses a derivative that is not worked out", () => {
    const pending = build.derivative(parseKnown("x^2"), "x");
    expect(() => evaluatePrecisely(pending, 1)).toThrow("worked out");
  });
});

describe("PRECISE_FUNCTIONS", () => {
  it.each(Object.keys(FUNCTIONS) as FunctionName[])("%s is the function of the table", (name) => {
    const { value, whyUndefined }: MathFunction = FUNCTIONS[name];
    for (let u = -3.17; u < 3.5; u += 0.61) {
      const args = [u, 0.4 - u];
      if (whyUndefined?.(args)) continue;
      const expected = value(args);
      const [first, second] = args.map(dd.of);
      const { high } = PRECISE_FUNCTIONS[name](first, second);
      // The table's functions are good to a few units of the last place.
      expect(Math.abs(high - expected)).toBeLessThanOrEqual(
        1e-15 * Math.max(1, Math.abs(expected)),
      );
    }
  });
});

describe("dd", () => {
  it("keeps what a double drops", () => {
    const sum = dd.add(dd.of(1e16), dd.of(1));
    expect(dd.subtract(sum, dd.of(1e16)).high).toBe(1);
    // (1 + 2^-30)^2 = 1 + 2^-29 + 2^-60
    const square = dd.multiply(dd.of(1 + 2 ** -30), dd.of(1 + 2 ** -30));
    expect(square).toEqual({ high: 1 + 2 ** -29, low: 2 ** -60 });
  });

  it("takes a third three times and has one, to 2^-104", () => {
    const third = dd.divide(dd.of(1), dd.of(3));
    const { high, low } = dd.subtract(dd.multiply(third, dd.of(3)), dd.of(1));
    expect(Math.abs(high + low)).toBeLessThanOrEqual(2 ** -104);
  });
});
