import { describe, expect, it } from "vitest";

import { gradientShare, gradientShareInWords } from "../../../../src/core/verdict/gradientShare";

describe("gradientShare", () => {
  it("compares layer 1 with the last hidden layer, not with the output", () => {
    expect(gradientShare([1, 4, 100])).toEqual({ ratio: 0.25, numHidden: 2 });
  });

  it.each([[[]], [[1]], [[1, 2]], [[NaN, 1, 1]], [[1, Infinity, 1]]])(
    "has nothing to say of %j",
    (deltaRms) => {
      expect(gradientShare(deltaRms)).toBeNull();
    },
  );
});

describe("gradientShareInWords", () => {
  it.each([
    [[1, 430, 1], "1/430 of layer 2's gradient"],
    [[1, 1, 12_345, 1], "1/12,000 of layer 3's gradient"],
    [[2.4e-9, 1, 1], "1/4.2e8 of layer 2's gradient"],
    [[1, 2.04, 1], "1/2 of layer 2's gradient"],
    [[1, 1.8, 1], "1/1.8 of layer 2's gradient"],
    [[1, 1, 1], "about as much gradient as layer 2"],
    [[7.2, 1, 1], "7 times layer 2's gradient"],
    [[168, 1, 1], "170 times layer 2's gradient"],
    [[0, 1, 1], "exactly 0 of layer 2's gradient"],
    [[0, 0, 1], "exactly 0, like layer 2"],
    [[1, 0, 1], "a gradient though layer 2's is exactly 0"],
  ])("says %j as %s", (deltaRms, words) => {
    const share = gradientShare(deltaRms);
    expect(share && gradientShareInWords(share)).toBe(words);
  });
});
