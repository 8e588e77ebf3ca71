import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment, Variant } from "../../../../src/core/experiment/Experiment";
import { makeVariants } from "../../../../src/core/experiment/makeVariants";
import { comparisonOf } from "../../../../src/state/experiment/comparison";
import { isFull, withCure } from "../../../../src/state/experiment/withCure";

const batchNorm = {
  suffix: "batch norm",
  override: { network: { normalization: "batch" } },
} as const;
const names = (variants: readonly Variant[]) => variants.map(({ name }) => name);

function comparing(variants: readonly Variant[]): Experiment {
  return { ...DEFAULT_EXPERIMENT, variants };
}

describe("a variant with a cure", () => {
  it("stands behind the others, with its own fields and the cure", () => {
    const variants = withCure(DEFAULT_EXPERIMENT, 0, batchNorm);
    expect(variants.slice(0, 3)).toEqual(DEFAULT_EXPERIMENT.variants);
    expect(variants[3]).toEqual({
      name: "sigmoid + batch norm",
      network: { activation: "sigmoid", normalization: "batch" },
    });
  });

  it("stands beside the one of a document without variants", () => {
    expect(withCure(comparing([]), 0, batchNorm)).toEqual([
      { name: "base" },
      { name: "base + batch norm", network: { normalization: "batch" } },
    ]);
  });

  it("has a name of its own that is not too long", () => {
    const long = "W".repeat(40);
    const once = comparing(withCure(comparing([{ name: long }]), 0, batchNorm));
    const twice = names(withCure(once, 0, batchNorm));
    expect(twice.slice(1)).toEqual([
      `${"W".repeat(26)}… + batch norm`,
      `${"W".repeat(24)}… + batch norm 2`,
    ]);
    expect(twice.map((name) => name.length)).toEqual([40, 40, 40]);
  });

  it("takes the place of another where there are six", () => {
    const ids = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];
    const six = comparing(makeVariants(DEFAULT_EXPERIMENT, "activation", ids));
    expect([isFull(six), isFull(DEFAULT_EXPERIMENT)]).toEqual([true, false]);
    expect(names(withCure(six, 0, batchNorm, 5))).toEqual([
      ...["sigmoid", "tanh", "ReLU", "GELU", "ELU"],
      "sigmoid + batch norm",
    ]);
  });

  it("keeps its other fields: no control makes it anew", () => {
    const four = comparing(withCure(DEFAULT_EXPERIMENT, 0, batchNorm));
    expect(comparisonOf(four)).toBe("custom");
    // One field differs, but a chooser of normalizations would lose the sigmoid that both share.
    expect(comparisonOf(comparing([four.variants[0]!, four.variants[3]!]))).toBe("custom");
    // Both are as the base but for that field.
    const two = comparing(withCure(comparing([]), 0, batchNorm));
    expect(comparisonOf(two)).toBe("normalization");
  });
});
