import { expect, it } from "vitest";

import { roundUp } from "../../../src/charts/roundUp";

it.each([
  [2.4, 2.5],
  [3, 3],
  [87, 100],
  [0.021, 0.025],
  [1e7, 1e7],
])("rounds %d up to %d", (value, round) => {
  expect(roundUp(value)).toBeCloseTo(round, 12);
});
