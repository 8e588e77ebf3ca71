import { expect, it } from "vitest";

import { describeHistogram } from "../../../src/charts/describeHistogram";

it("says how many values there are, their range and where most lie", () => {
  const histogram = { min: 0, max: 1, counts: Uint32Array.of(10, 0, 1990, 0), numNonFinite: 0 };
  expect(describeHistogram(histogram)).toBe("2,000 values from 0 to 1.0, most often near 0.63");
  expect(describeHistogram({ ...histogram, numNonFinite: 3 })).toMatch(/; 3 not finite$/);
});
