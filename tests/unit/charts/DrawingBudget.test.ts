import { describe, expect, it } from "vitest";

import { DrawingBudget } from "../../../src/charts/DrawingBudget";

describe("DrawingBudget", () => {
  it("lets the first drawing go at once", () => {
    expect(new DrawingBudget(() => 0).waitMs).toBe(0);
  });

  it("rests nine times as long as a drawing took, for a tenth of the time", () => {
    let now = 100;
    const budget = new DrawingBudget(() => now);
    now = 120;
    budget.spend(20);
    expect(budget.waitMs).toBeCloseTo(180, 9);
    now = 300;
    expect(budget.waitMs).toBe(0);
  });

  it("adds the debts of drawings that did not wait", () => {
    let now = 10;
    const budget = new DrawingBudget(() => now, 0.5);
    budget.spend(10);
    now = 15;
    budget.spend(5);
    // The first rests to 20, the second for 5 more.
    expect(budget.waitMs).toBe(10);
  });

  it("keeps any sequence of drawings that wait within its share", () => {
    let now = 0;
    let busy = 0;
    const budget = new DrawingBudget(() => now, 0.1);
    for (const durationMs of [13, 70, 2, 48, 9, 120]) {
      now += budget.waitMs + durationMs;
      busy += durationMs;
      budget.spend(durationMs);
    }
    expect(busy / (now + budget.waitMs)).toBeCloseTo(0.1, 9);
  });

  it.each([0, -1, 1.5, NaN])("refuses a share of %d", (share) => {
    expect(() => new DrawingBudget(() => 0, share)).toThrow("share must be above 0 and at most 1");
  });
});
