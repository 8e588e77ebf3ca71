import { describe, expect, it } from "vitest";

import { descend } from "../../../../../src/core/calculus/descent/descend";
import { objectiveOf } from "../../../../../src/core/calculus/descent/Objective";
import { gradientAt } from "../../../../../src/core/calculus/dual/gradientAt";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { sampleSurface } from "../../../../../src/core/calculus/surfaces/sampleSurface";
import { type SurfaceId, SURFACES } from "../../../../../src/core/calculus/surfaces/surfaces";
import { makeRng } from "../../../../../src/core/math/rng";
import { OPTIMIZERS } from "../../../../../src/core/training/optimizers/optimizers";

/** `[f, df/dx, df/dy]` by hand. */
const CLOSED_FORMS: Readonly<Record<SurfaceId, (x: number, y: number) => number[]>> = {
  paraboloid: (x, y) => [x * x + y * y, 2 * x, 2 * y],
  elongatedBowl: (x, y) => [0.1 * x * x + y * y, 0.2 * x, 2 * y],
  saddle: (x, y) => [x * x - y * y, 2 * x, -2 * y],
  rosenbrock: (x, y) => [
    (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    -2 * (1 - x) - 400 * x * (y - x * x),
    200 * (y - x * x),
  ],
  himmelblau: (x, y) => [
    (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
    2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
  ],
};

describe.each(Object.values(SURFACES))(
  "$name",
  ({ id, text, domain, minima, others, start, rate }) => {
    const tree = parseKnown(text, ["x", "y"]);
    const at = (x: number, y: number) => gradientAt(tree, [x, y]);

    it("is listed under its own id", () => {
      expect(SURFACES[id].text).toBe(text);
    });

    it("has the value and the gradient of its closed form", () => {
      const rng = makeRng(1, 0, "points");
      for (let i = 0; i < 50; i++) {
        const x = domain.x[0] + (domain.x[1] - domain.x[0]) * rng();
        const y = domain.y[0] + (domain.y[1] - domain.y[0]) * rng();
        const { value, gradient } = at(x, y);
        [value, ...gradient].forEach((number, k) => {
          // Ten roundings of numbers up to 5,000.
          expect(Math.abs(number - CLOSED_FORMS[id](x, y)[k])).toBeLessThan(1e-11);
        });
      }
    });

    it("keeps descents at its own rate within reach, with momentum or without", () => {
      for (const optimizer of [OPTIMIZERS.sgd, OPTIMIZERS.momentum]) {
        // On the saddle alone every descent leaves in the end, after some 20 steps.
        const { steps } = descend(objectiveOf(tree), start, optimizer, rate, 10);
        for (const { next } of steps) expect(Math.hypot(...next)).toBeLessThan(8);
      }
    });

    it("is level at its minima, and higher all around", () => {
      for (const [x, y] of minima) {
        const { value, gradient } = at(x, y);
        // The rounding of x and y, 4e-16, times curvatures up to 1,000.
        expect(Math.hypot(...gradient)).toBeLessThan(1e-12);
        for (let k = 0; k < 16; k++) {
          const angle = (k * Math.PI) / 8;
          expect(at(x + 0.01 * Math.cos(angle), y + 0.01 * Math.sin(angle)).value).toBeGreaterThan(
            value,
          );
        }
      }
    });

    it("is level at its other points, higher and lower around a saddle, lower around a maximum", () => {
      for (const { kind, at: place } of others) {
        const [x, y] = place;
        const { value, gradient } = at(x, y);
        expect(Math.hypot(...gradient)).toBeLessThan(1e-12);
        const around = Array.from({ length: 16 }, (_, k) => {
          const angle = (k * Math.PI) / 8;
          return at(x + 0.01 * Math.cos(angle), y + 0.01 * Math.sin(angle)).value > value;
        });
        expect(new Set(around).size).toBe(kind === "saddle" ? 2 : 1);
        if (kind === "maximum") expect(around[0]).toBe(false);
      }
    });

    it("shows its points and its start", () => {
      for (const [x, y] of [...minima, ...others.map(({ at: place }) => place), start]) {
        expect(x > domain.x[0] && x < domain.x[1], `x = ${x}`).toBe(true);
        expect(y > domain.y[0] && y < domain.y[1], `y = ${y}`).toBe(true);
      }
    });
  },
);

describe("sampleSurface", () => {
  it("takes the middle of each cell, rows from the top down", () => {
    const tree = parseKnown("10y + x", ["x", "y"]);
    const field = sampleSurface(tree, { x: [0, 4], y: [-1, 1] }, 2);
    // x at 1 and 3, y at 0.5 and -0.5
    expect([...field]).toEqual([6, 8, -4, -2]);
  });
});
