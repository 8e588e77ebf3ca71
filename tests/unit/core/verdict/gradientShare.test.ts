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
    [[1, 430, 1], "layer 1 gets 1/430 of layer 2's gradient"],
    [[1, 1, 12_345, 1], "layer 1 gets 1/12,000 of layer 3's gradient"],
    [[1, 9.4, 1], "layer 1 gets 1/9 of layer 2's gradient"],
    [[1, 2.04, 1], "layer 1 gets 1/2 of layer 2's gradient"],
    [[1, 1.8, 1], "layer 1 gets 1/1.8 of layer 2's gradient"],
    [[1, 1, 1], "layers 1 and 2 get similar gradients"],
    [[7.2, 1, 1], "layer 1 gets 7 times layer 2's gradient"],
    [[168, 1, 1], "layer 1 gets 170 times layer 2's gradient"],
    [[0, 1, 1], "layer 1 gets exactly 0 of layer 2's gradient"],
    [[0, 0, 1], "layers 1 to 2 get exactly 0 gradient"],
    [[1, 0, 1], "layer 1 gets a gradient, layer 2 exactly 0"],
    // Past a million the power of ten alone, on the side that is true: 4.2e-32 < 1e-31, 1e-9 < 1e-8, 4.2e8 > 1e8.
    [[4.2e-32, 1, 1], "layer 1 gets under 10⁻³¹ of layer 2's gradient"],
    [[1e-9, 1, 1], "layer 1 gets under 10⁻⁸ of layer 2's gradient"],
    [[4.2e8, 1, 1], "layer 1 gets over 10⁸ times layer 2's gradient"],
  ])("says %j as %s", (deltaRms, words) => {
    const share = gradientShare(deltaRms);
    expect(share && gradientShareInWords(share)).toBe(words);
  });
});
