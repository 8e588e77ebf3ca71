import { describe, expect, it } from "vitest";

import { refineMap } from "../../../src/charts/refineMap";
import { makeMap } from "./makeMap";

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

function refine(...args: Parameters<typeof makeMap>): { fine: Float32Array; side: number } {
  const map = makeMap(...args);
  const side = 3 * map.resolution;
  const fine = new Float32Array(side * side * map.numOutputs);
  refineMap(map, 3, fine);
  return { fine, side };
}

describe("refineMap", () => {
  it("keeps the coarse values at their centres", () => {
    const p = (x: number, y: number) => sigmoid(5 * x - 3 * y);
    const { fine, side } = refine(8, (x, y) => [1 - p(x, y), p(x, y)]);
    for (let row = 1; row < side; row += 3)
      for (let column = 1; column < side; column += 3)
        expect(fine[2 * (row * side + column) + 1]).toBeCloseTo(
          p((column + 0.5) / side, (row + 0.5) / side),
          6,
        );
  });

  it("is exact between centres where the logit is linear, however steep", () => {
    const p = (x: number) => sigmoid(400 * (x - 0.52));
    const { fine, side } = refine(10, (x) => [1 - p(x), p(x)]);
    // 1e-30 bounds what a float32 can tell from certainty; within it the logit is linear.
    const inside = Array.from({ length: side }, (_, i) => (i + 0.5) / side).filter(
      (x) => Math.abs(x - 0.52) < 0.06,
    );
    expect(inside.length).toBeGreaterThan(2);
    for (const x of inside) {
      const column = Math.round(x * side - 0.5);
      expect(Math.abs(fine[2 * column + 1] - p(x))).toBeLessThan(0.05);
    }
  });

  it("gives probabilities of three classes that add up to 1, zeros included", () => {
    const { fine } = refine(6, (x) => (x < 0.5 ? [1, 0, 0] : [0, 0.25, 0.75]));
    for (let at = 0; at < fine.length; at += 3)
      expect(fine[at] + fine[at + 1] + fine[at + 2]).toBeCloseTo(1, 6);
  });
});
