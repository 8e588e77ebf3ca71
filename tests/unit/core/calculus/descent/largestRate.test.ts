import { describe, expect, it } from "vitest";

import { descend } from "../../../../../src/core/calculus/descent/descend";
import { hessianAt } from "../../../../../src/core/calculus/descent/hessianAt";
import { largestRate } from "../../../../../src/core/calculus/descent/largestRate";
import { objectiveOf } from "../../../../../src/core/calculus/descent/Objective";
import { uphill } from "../../../../../src/core/calculus/descent/uphill";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { OPTIMIZERS } from "../../../../../src/core/training/optimizers/optimizers";

const objective = (text: string) => objectiveOf(parseKnown(text, ["x", "y"]));

describe("hessianAt", () => {
  it("has the second derivatives of f(x, y)", () => {
    // x^2 + 3xy + 5y^2 + x^3: 2 + 6x, 3, 10.
    const { xx, xy, yy } = hessianAt(objective("x^2 + 3x*y + 5y^2 + x^3"), [1, -2]);
    expect([xx, xy, yy].map((one) => Number(one.toFixed(6)))).toEqual([8, 3, 10]);
  });

  it("is level along a coordinate that there is not", () => {
    expect(hessianAt(objective("x^2"), [0])).toEqual({ xx: 2, xy: 0, yy: 0 });
  });
});

describe("largestRate", () => {
  it.each([
    // 2 / f'' at the minimum; (1 + momentum) times that with momentum.
    ["x^2", [0], 0, 1],
    ["x^2", [0], 0.9, 1.9],
    ["3x^2", [0], 0, 1 / 3],
    // The steep direction alone sets it: f'' is 0.2 along x and 2 along y.
    ["0.1x^2 + y^2", [0, 0], 0, 1],
    // Rosenbrock's Hessian at (1, 1) is [[802, -400], [-400, 200]], eigenvalues (1002 +- sqrt(1002^2 - 1600)) / 2.
    ["(1 - x)^2 + 100(y - x^2)^2", [1, 1], 0, 4 / (1002 + Math.sqrt(1002 ** 2 - 1600))],
  ] as const)("on %s at %j with momentum %d is %d", (text, minimum, momentum, rate) => {
    expect(largestRate(objective(text), minimum, momentum)).toBeCloseTo(rate, 6);
  });

  it("is where descents stop settling, with momentum too", () => {
    for (const [optimizer, beta] of [
      [OPTIMIZERS.sgd, 0],
      [OPTIMIZERS.momentum, 0.9],
    ] as const) {
      const rate = largestRate(objective("3x^2"), [0], beta)!;
      const after = (share: number) =>
        Math.abs(descend(objective("3x^2"), [1], optimizer, share * rate, 500).steps[499].next[0]);
      expect(after(0.98)).toBeLessThan(0.01);
      expect(after(1.02)).toBeGreaterThan(100);
    }
  });

  it.each([
    ["x^4", [0]],
    ["-x^2", [0]],
    ["ln(x)", [-1]],
  ])("is none for %s at %j", (text, position) => {
    expect(largestRate(objective(text), position, 0)).toBeNull();
  });
});

describe("uphill", () => {
  it("turns every step round, and leaves the heights", () => {
    const [step] = descend(uphill(objective("x^2")), [3], OPTIMIZERS.sgd, 0.25, 1).steps;
    // 3 + 0.25 * 6
    expect(step).toMatchObject({ value: 9, gradient: [-6], next: [4.5] });
  });

  it("makes the error grow", () => {
    const { steps, outcome } = descend(uphill(objective("x^2")), [0.5], OPTIMIZERS.sgd, 0.1, 20);
    expect(outcome).toBe("diverging");
    expect(steps.every(({ value }, i) => i === 0 || value > steps[i - 1].value)).toBe(true);
  });
});
