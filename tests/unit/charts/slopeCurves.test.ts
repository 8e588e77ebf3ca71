import { describe, expect, it } from "vitest";

import { slopeCurves } from "../../../src/charts/slopeCurves";
import { relu } from "../../../src/core/activations/relu";
import { tanh } from "../../../src/core/activations/tanh";

describe("slopeCurves", () => {
  it("draws ReLU from the middle of the floor to the upper right corner", () => {
    const { f, zeroY } = slopeCurves(relu, 64, 28);
    expect(f.startsWith("M0,28L")).toBe(true);
    expect(f).toContain("L32,28L");
    expect(f.endsWith("L64,0")).toBe(true);
    expect(zeroY).toBe(28);
  });

  it("puts 0 in the middle of an odd function and the slope's peak at the top", () => {
    const { slope, zeroY } = slopeCurves(tanh, 64, 28);
    // tanh runs from -tanh 4 to its slope's 1 at 0.
    expect(zeroY).toBeCloseTo((28 * 1) / (1 + Math.tanh(4)), 2);
    expect(slope).toContain("L32,0L");
  });
});
