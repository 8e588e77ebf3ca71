import { expect, it } from "vitest";

import {
  activationOf,
  describeHidden,
  unitsOf,
  withActivation,
  withUnits,
} from "../../../../src/state/experiment/hiddenLayers";

it("reads and changes a layer in both of its forms", () => {
  const own = { units: 4, activation: "relu" } as const;
  expect([unitsOf(8), unitsOf(own)]).toEqual([8, 4]);
  expect([activationOf(8), activationOf(own)]).toEqual([null, "relu"]);
  expect([withUnits(8, 3), withUnits(own, 3)]).toEqual([3, { units: 3, activation: "relu" }]);
  expect(withActivation(8, "sine")).toEqual({ units: 8, activation: "sine" });
  expect(withActivation(own, null)).toBe(4);
});

it.each([
  [[], "no hidden layer"],
  [[16, 16, 16], "3 × 16"],
  [[8, { units: 4, activation: "relu" } as const, 2], "8-4-2"],
])("says %j as %s", (hidden, words) => {
  expect(describeHidden(hidden)).toBe(words);
});
