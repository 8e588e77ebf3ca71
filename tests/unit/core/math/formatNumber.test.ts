import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatGradient,
  formatLoss,
  formatNumber,
  formatR2,
  formatRange,
  formatShare,
} from "../../../../src/core/math/formatNumber";

/** What the page shows for each number, one table a function. */
const TABLES: readonly [(value: number) => string, readonly [number, string][]][] = [
  [
    formatNumber,
    [
      [0, "0"],
      [0.7, "0.70"],
      [0.0023, "0.0023"],
      [0.00017, "1.7e-4"],
      [0.00099951, "0.0010"],
      [-0.00017, "−1.7e-4"],
      [1, "1.0"],
      [12.4, "12"],
      [430, "430"],
      [1234, "1200"],
      [99_999, "1.0e5"],
      [130_000, "1.3e5"],
      [5e-324, "4.9e-324"],
      [NaN, "–"],
      [Infinity, "∞"],
      [-Infinity, "−∞"],
    ],
  ],
  [
    formatShare,
    [
      [0, ".00"],
      [0.7, ".70"],
      [0.496, ".50"],
      [1, "1.00"],
      [NaN, "–"],
    ],
  ],
  [
    formatLoss,
    [
      [0, "0"],
      [Math.LN2, ".69"],
      [0.0312, ".03"],
      [0.00995, ".01"],
      [0.0023, ".0023"],
      [1.7e-4, "1.7e-4"],
      [2.306, "2.31"],
      [9.996, "10.0"],
      [12.44, "12.4"],
      [1e9, "1.00e9"],
      [-0.35, "−.35"],
      [-1.7e-4, "−1.7e-4"],
      [Infinity, "∞"],
      [NaN, "–"],
    ],
  ],
  [
    formatR2,
    [
      [1, "1.00"],
      [0.984, ".98"],
      [0, ".00"],
      [-0.001, ".00"],
      [-0.35, "−.35"],
      [-9.994, "−9.99"],
      [-12.44, "−12.4"],
      [-Infinity, "−∞"],
      [NaN, "–"],
    ],
  ],
  [
    formatGradient,
    [
      [0, "0 (exact)"],
      [-0, "0 (exact)"],
      [1e-45, "1.0e-45"],
      [1.7e-4, "1.7e-4"],
      [0.021, "0.021"],
      [NaN, "–"],
    ],
  ],
  [
    formatCount,
    [
      [0, "0"],
      [999, "999"],
      [1000, "1,000"],
      [12_345, "12,345"],
      [1_234_567, "1,234,567"],
      [-1234, "−1,234"],
      [NaN, "–"],
    ],
  ],
];

describe.each(TABLES.map(([format, rows]) => ({ name: format.name, format, rows })))(
  "$name",
  ({ format, rows }) => {
    it.each(rows)("writes %d as %s", (value, text) => {
      expect(format(value)).toBe(text);
    });
  },
);

describe("formatRange", () => {
  it.each([
    [0.46, 0.53, ".46–.53"],
    [-0.48, -0.01, "−.48 to −.01"],
    [-0.48, 0.9, "−.48 to .90"],
    [-Infinity, 0.9, "−∞ to .90"],
    // Rounded to 0, which has no minus.
    [-0.001, 0.5, ".00–.50"],
  ])("writes %d and %d as %s", (low, high, text) => {
    expect(formatRange(low, high, formatR2)).toBe(text);
  });
});
