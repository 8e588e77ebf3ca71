import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { makeVariants } from "../../../../src/core/experiment/makeVariants";
import { comparisonOf, toggleValue } from "../../../../src/state/experiment/comparison";

const comparing = (values: readonly number[]) => ({
  ...DEFAULT_EXPERIMENT,
  variants: makeVariants(DEFAULT_EXPERIMENT, "learningRate", values),
});

describe("comparisonOf", () => {
  it("names the field in which the variants differ", () => {
    expect(comparisonOf(DEFAULT_EXPERIMENT)).toBe("activation");
    expect(comparisonOf(comparing([0.1, 1]))).toBe("learningRate");
  });

  it("says when nothing is compared, or more than one field", () => {
    expect(comparisonOf({ ...DEFAULT_EXPERIMENT, variants: [] })).toBe("nothing");
    const [sigmoid, tanh] = DEFAULT_EXPERIMENT.variants;
    const mixed = [sigmoid, { ...tanh, training: { l2: 1 } }];
    expect(comparisonOf({ ...DEFAULT_EXPERIMENT, variants: mixed })).toBe("custom");
  });
});

describe("toggleValue", () => {
  it("puts another activation behind the others, which keep their places", () => {
    const variants = toggleValue(DEFAULT_EXPERIMENT, "activation", "linear");
    expect(variants.map(({ name }) => name)).toEqual(["sigmoid", "tanh", "ReLU", "linear"]);
  });

  it("takes a chosen one away", () => {
    const variants = toggleValue(DEFAULT_EXPERIMENT, "activation", "tanh");
    expect(variants.map(({ name }) => name)).toEqual(["sigmoid", "ReLU"]);
  });

  it("keeps numbers in order, also those that differ in their number of digits", () => {
    const variants = toggleValue(comparing([0.01, 1]), "learningRate", 0.1);
    expect(variants.map(({ training }) => training?.learningRate)).toEqual([0.01, 0.1, 1]);
  });
});
