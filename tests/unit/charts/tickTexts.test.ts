import { describe, expect, it } from "vitest";

import { epochTick, lossTick, numberTick } from "../../../src/charts/tickTexts";
import { LEFT_EM } from "../../../src/charts/plotRoom";

describe("epochTick", () => {
  it.each([
    [0, "0"],
    [1500, "1,500"],
    [100_000, "100,000"],
    [0.5, "0.5"],
    [0.004, "0.004"],
  ])("writes %d as %s", (epoch, text) => {
    expect(epochTick(epoch)).toBe(text);
  });

  it("tells the ticks of a short span apart", () => {
    const ticks = [0, 0.5, 1, 1.5, 2].map(epochTick);
    expect(new Set(ticks).size).toBe(5);
  });
});

describe("numberTick", () => {
  it.each([
    [0, "0"],
    [-1.5, "−1.5"],
    [3 * 0.1, "0.3"],
    [2500, "2500"],
    [1e14, "1e14"],
    [-5e13, "−5e13"],
    [2e-4, "2e-4"],
  ])("writes %d as %s", (value, text) => {
    expect(numberTick(value)).toBe(text);
  });
});

describe("lossTick", () => {
  it.each([
    [0, "0"],
    [0.5, ".5"],
    [1, "1"],
    [1.5, "1.5"],
    [10.5, "10.5"],
  ])("writes %d as %s, as the cards do", (loss, text) => {
    expect(lossTick(loss)).toBe(text);
  });

  it("fits beside the axis up to huge losses", () => {
    // Widths in em of DejaVu Sans, the widest of the usual system fonts.
    const widths: Record<string, number> = { ".": 0.318, "−": 0.838, e: 0.615, "-": 0.361 };
    const widthOf = (text: string) =>
      [...text].reduce((sum, glyph) => sum + (widths[glyph] ?? 0.636), 0);
    const LABEL_PADDING_EM = 5 / 11;
    for (let power = -3; power < 10; power++)
      for (const digits of [1, 1.5, 2, 2.5, 5])
        expect(widthOf(lossTick(digits * 10 ** power))).toBeLessThanOrEqual(
          LEFT_EM - LABEL_PADDING_EM,
        );
  });
});
