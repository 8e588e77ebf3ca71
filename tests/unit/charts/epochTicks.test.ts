import { describe, expect, it } from "vitest";

import { epochTicks } from "../../../src/charts/epochTicks";
import { momentEdges } from "../../../src/charts/momentEdges";
import { nearestIndex } from "../../../src/charts/nearestIndex";

describe("epochTicks", () => {
  it("are round and no more than asked for", () => {
    expect(epochTicks(0, 61, 4)).toEqual([0, 50]);
    expect(epochTicks(0, 61, 5)).toEqual([0, 20, 40, 60]);
    expect(epochTicks(0, 0.3, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(epochTicks(0, 7, 1)).toEqual([0]);
    expect(epochTicks(0, 1, 8)).toEqual([0, 1]);
    expect(epochTicks(0, 2.5, 8)).toEqual([0, 1, 2]);
  });

  it("are the one moment there is", () => expect(epochTicks(3, 3, 4)).toEqual([3]));
});

describe("momentEdges", () => {
  it("lie half way between moments and span the width", () => {
    expect(momentEdges([0, 1, 4], 80)).toEqual([0, 10, 50, 80]);
  });

  it("give a single moment the whole width", () => expect(momentEdges([2], 80)).toEqual([0, 80]));
});

it("the nearest index is the first of two as near", () => {
  expect([0, 0.5, 3, 99].map((x) => nearestIndex([0, 1, 4], x))).toEqual([0, 0, 2, 2]);
});
