import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { derivative } from "../../../../../src/core/calculus/derivative/derivative";
import { derivativeSteps } from "../../../../../src/core/calculus/derivative/derivativeSteps";
import { RULES } from "../../../../../src/core/calculus/derivative/rules";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { toText } from "../../../../../src/core/calculus/expression/toText";
import { arbitraryExpression, arbitraryNumber } from "../arbitraryExpression";
import { largestValue } from "./largestValue";

/** Each step as `rule: before -> after`. */
function stepsOf(text: string): string[] {
  return derivativeSteps(parseKnown(text)).map(
    ({ rule, before, after }) => `${rule}: ${toText(before)} -> ${toText(after)}`,
  );
}

describe("derivativeSteps", () => {
  it("names the product rule, then works from left to right", () => {
    expect(stepsOf("x^2*sin(3x)")).toEqual([
      "product: d/dx(x^2*sin(3x)) -> d/dx(x^2)*sin(3x) + x^2*d/dx(sin(3x))",
      "power: d/dx(x^2) -> 2x",
      "chain: d/dx(sin(3x)) -> cos(3x)*d/dx(3x)",
      "constantMultiple: d/dx(3x) -> 3*d/dx(x)",
      "variable: d/dx(x) -> 1",
      "simplify: 2x*sin(3x) + x^2*(cos(3x)*(3*1)) -> 2x*sin(3x) + 3x^2*cos(3x)",
    ]);
  });

  it.each([
    ["7", ["constant: d/dx(7) -> 0"]],
    ["x^2", ["power: d/dx(x^2) -> 2x"]],
    ["sin(x)", ["function: d/dx(sin(x)) -> cos(x)"]],
    ["e^x", ["exponential: d/dx(e^x) -> e^x"]],
    ["x/5", ["constantMultiple: d/dx(x/5) -> d/dx(x)/5", "variable: d/dx(x) -> 1"]],
    [
      "x - 1",
      [
        "sum: d/dx(x - 1) -> d/dx(x) - d/dx(1)",
        "variable: d/dx(x) -> 1",
        "constant: d/dx(1) -> 0",
        "simplify: 1 - 0 -> 1",
      ],
    ],
    [
      "1/x",
      [
        "quotient: d/dx(1/x) -> (d/dx(1)*x - 1*d/dx(x))/x^2",
        "constant: d/dx(1) -> 0",
        "variable: d/dx(x) -> 1",
        "simplify: (0x - 1*1)/x^2 -> -1/x^2",
      ],
    ],
    [
      "(2x + 1)^3",
      [
        "chain: d/dx((2x + 1)^3) -> 3(2x + 1)^2*d/dx(2x + 1)",
        "sum: d/dx(2x + 1) -> d/dx(2x) + d/dx(1)",
        "constantMultiple: d/dx(2x) -> 2*d/dx(x)",
        "variable: d/dx(x) -> 1",
        "constant: d/dx(1) -> 0",
        "simplify: 3(2x + 1)^2*(2*1 + 0) -> 6(2x + 1)^2",
      ],
    ],
    [
      "2^(3x)",
      [
        "chain: d/dx(2^(3x)) -> ln(2)*2^(3x)*d/dx(3x)",
        "constantMultiple: d/dx(3x) -> 3*d/dx(x)",
        "variable: d/dx(x) -> 1",
        "simplify: ln(2)*2^(3x)*(3*1) -> 3*2^(3x)*ln(2)",
      ],
    ],
    [
      "x^x",
      [
        "generalPower: d/dx(x^x) -> x^x*d/dx(x*ln(x))",
        "product: d/dx(x*ln(x)) -> d/dx(x)*ln(x) + x*d/dx(ln(x))",
        "variable: d/dx(x) -> 1",
        "function: d/dx(ln(x)) -> 1/x",
        "simplify: x^x*(1ln(x) + x*(1/x)) -> x^x*(ln(x) + 1)",
      ],
    ],
    [
      "max(x, 3)",
      [
        "chain: d/dx(max(x, 3)) -> step(x - 3)*d/dx(x)",
        "variable: d/dx(x) -> 1",
        "simplify: step(x - 3)*1 -> step(x - 3)",
      ],
    ],
  ])("explains %s", (text, steps) => {
    expect(stepsOf(text)).toEqual(steps);
  });

  it("uses every rule that it states somewhere above, and states every rule that it uses", () => {
    const texts = ["x^2*sin(3x)", "7", "e^x", "x - 1/x", "x^x", "x"];
    const used = new Set(texts.flatMap((text) => stepsOf(text).map((step) => step.split(":")[0])));
    expect([...used].sort()).toEqual(Object.keys(RULES).sort());
  });

  it("has the derivative at its end, and its value at every step", () => {
    fc.assert(
      fc.property(arbitraryExpression({ variables: ["x"] }), arbitraryNumber, (tree, x) => {
        const steps = derivativeSteps(tree);
        const last = steps[steps.length - 1].whole;
        expect(toText(last)).toBe(toText(derivative(tree)));
        const value = evaluate(last, { x });
        for (const { whole } of steps) {
          const now = evaluate(whole, { x });
          const largest = largestValue(whole, { x });
          if (!Number.isFinite(now + largest + value)) continue;
          expect(Math.abs(now - value)).toBeLessThanOrEqual(1e-12 * (1 + largest * largest));
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
