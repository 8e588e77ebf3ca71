import { expect, it } from "vitest";

import { classAccuracies } from "../../../../src/core/training/classAccuracies";

it("counts of each class how many of its examples are predicted as it", () => {
  const counts = [
    [8, 2, 0],
    [1, 3, 0],
    [0, 0, 0],
  ];
  expect(classAccuracies(counts)).toEqual([
    { numRight: 8, numExamples: 10, share: 0.8 },
    { numRight: 3, numExamples: 4, share: 0.75 },
    { numRight: 0, numExamples: 0, share: NaN },
  ]);
});
