import { describe, expect, it } from "vitest";

import { batchSizes } from "../../../../src/components/rail/batchSizes";

describe("the batch sizes that a slider offers", () => {
  it.each([
    [1, [1]],
    [10, [1, 2, 5, 10]],
    [250, [1, 2, 5, 10, 20, 30, 50, 100, 200, 250]],
  ])("of %i train examples end with all of them, and rise", (numTrain, sizes) => {
    expect(batchSizes(numTrain)).toEqual(sizes);
  });

  it("reach the largest train set of the document", () => {
    const sizes = batchSizes(18_000);
    expect(sizes.at(-1)).toBe(18_000);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});
