import { expect, it } from "vitest";

import { pointRadius } from "../../../src/charts/pointRadius";

it("shrinks points as they grow in number, between bounds", () => {
  const radii = [1, 50, 250, 1000, 100_000].map((numPoints) => pointRadius(numPoints, 180));
  expect(radii).toEqual([...radii].sort((a, b) => b - a));
  expect(radii[0]).toBe(4);
  expect(radii.at(-1)).toBe(1.4);
});
