import { describe, expect, it } from "vitest";

import { derivativesAt } from "../../../../../src/core/calculus/derivative/derivativesAt";
import { bestSteps } from "../../../../../src/core/calculus/differences/bestSteps";
import {
  backwardDifference,
  centralDifference,
  forwardDifference,
} from "../../../../../src/core/calculus/differences/differenceQuotients";
import {
  differenceSteps,
  differenceTable,
} from "../../../../../src/core/calculus/differences/differenceTable";
import { secant } from "../../../../../src/core/calculus/differences/secant";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";

const square = (x: number) => x * x;

/** The curve, its derivatives at x, and the error of each quotient over h. */
function study(text: string, x: number, perDecade = 1) {
  const tree = parseKnown(text);
  const [value, first, second, third] = derivativesAt(tree, { x }, 3);
  const f = (at: number) => evaluate(tree, { x: at });
  const rows = differenceTable(f, x, first, differenceSteps(perDecade));
  return { rows, best: bestSteps({ x, value, first, second, third }), second, third };
}

describe("difference quotients", () => {
  it("of x^2 at 3 for h = 1 are 7, 5 and 6", () => {
    // (16 - 9), (9 - 4), (16 - 4) / 2
    expect(forwardDifference(square, 3, 1)).toBe(7);
    expect(backwardDifference(square, 3, 1)).toBe(5);
    expect(centralDifference(square, 3, 1)).toBe(6);
  });

  it("of |x| at 0 are 1, -1 and 0, however small h is", () => {
    for (const h of differenceSteps()) {
      expect(forwardDifference(Math.abs, 0, h)).toBe(1);
      expect(backwardDifference(Math.abs, 0, h)).toBe(-1);
      expect(centralDifference(Math.abs, 0, h)).toBe(0);
    }
  });
});

describe("secant", () => {
  it("has rise, run and slope", () => {
    expect(secant(square, 1, 3)).toEqual({
      from: { x: 1, y: 1 },
      to: { x: 3, y: 9 },
      run: 2,
      rise: 8,
      slope: 4,
    });
  });

  it("has no slope between a point and itself", () => {
    expect(secant(square, 2, 2)).toMatchObject({ run: 0, rise: 0, slope: null });
  });
});

describe("differenceSteps", () => {
  it("goes from 1 to 1e-15 in exact powers of ten", () => {
    const steps = differenceSteps();
    expect(steps).toHaveLength(16);
    expect([steps[0], steps[3], steps[15]]).toEqual([1, 1e-3, 1e-15]);
  });

  it("has as many values a decade as asked", () => {
    const steps = differenceSteps(4);
    expect(steps).toHaveLength(61);
    // 10^-0.25 and 10^-7.5
    expect(steps[1]).toBeCloseTo(0.5623413251903491, 15);
    expect(steps[30] / 3.16227766016838e-8).toBeCloseTo(1, 13);
    expect(steps[60]).toBe(1e-15);
  });
});

describe("differenceTable", () => {
  it("shows truncation for large h: h f''/2 on one side, h^2 f'''/6 for the middle", () => {
    const { rows, second, third } = study("exp(x)", 1);
    for (const { h, forward, backward, central } of rows.slice(2, 4)) {
      // The next terms of Taylor's series are h/3 of these, and h^2/20.
      expect(forward.error / ((h * second) / 2)).toBeCloseTo(1, 1);
      expect(backward.error / ((h * second) / 2)).toBeCloseTo(1, 1);
      expect(central.error / ((h * h * third) / 6)).toBeCloseTo(1, 2);
    }
  });

  it("shows round-off for small h: at 1e-15 a tenth of the slope or more is lost", () => {
    // 1 + 1e-15 rounds to 1 + 5 * 2^-52, by 11% too far.
    const { rows } = study("x", 1);
    expect(rows[15].h).toBe(1e-15);
    expect(rows[15].forward.error).toBeCloseTo(5 * 2 ** -52 * 1e15 - 1, 10);
    expect(study("exp(x)", 1).rows[15].forward.error).toBeGreaterThan(0.1);
  });

  it("has NaN where the function ends", () => {
    const { rows } = study("sqrt(x)", 0.5);
    expect(rows[0].backward).toEqual({ slope: NaN, error: NaN });
    expect(rows[1].backward.error).toBeGreaterThan(0);
  });
});

describe("bestSteps", () => {
  it("are 3e-8 and 9e-6 for e^x at 1", () => {
    // n = 2^-53 2e; 2 sqrt(n / e) = 2 sqrt(2^-52) = 2.98e-8; cbrt(3n / e) = cbrt(6 * 2^-53) = 8.73e-6.
    const { forward, central } = study("exp(x)", 1).best;
    expect(forward?.h).toBeCloseTo(2.98e-8, 10);
    expect(central?.h).toBeCloseTo(8.73e-6, 8);
    // h f'' there: twice the truncation; 1.5 n / h.
    expect(forward?.error).toBeCloseTo(2.98e-8 * Math.E, 9);
    expect(central?.error).toBeCloseTo((1.5 * 2 ** -52 * Math.E) / 8.73e-6, 12);
  });

  it.each([
    ["exp(x)", 1],
    ["sin(x)", 1],
    ["x^3", 0.7],
    ["sigmoid(x)", 2],
    ["ln(x)", 3],
  ])("bound the error of %s at %d, and nothing beats them by far", (text, x) => {
    const { rows, best } = study(text, x, 8);
    for (const kind of ["forward", "central"] as const) {
      const { h, error } = best[kind] ?? { h: NaN, error: NaN };
      const around = rows.filter((row) => row.h > h / 2 && row.h < 2 * h);
      expect(around.length).toBeGreaterThan(2);
      // A step up to twice too long or short at most doubles one part (four times for h^2).
      for (const row of around) expect(row[kind].error).toBeLessThan(4 * error);
      // Single values may be lucky; the typical error of a decade is not.
      const decades = Array.from({ length: 15 }, (_, d) => rows.slice(8 * d, 8 * d + 8));
      const typical = decades.map(
        (decade) => decade.map((row) => row[kind].error).sort((a, b) => a - b)[4],
      );
      expect(Math.min(...typical)).toBeGreaterThan(error / 100);
    }
  });

  it("have no value where nothing is truncated", () => {
    const { forward, central } = bestSteps({ x: 1, value: 2, first: 2, second: 0, third: 0 });
    expect([forward, central]).toEqual([null, null]);
  });
});
