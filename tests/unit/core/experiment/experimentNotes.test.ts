import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Variant } from "../../../../src/core/experiment/Experiment";
import { experimentNotes } from "../../../../src/core/experiment/experimentNotes";

function notes(...variants: Variant[]): string {
  return experimentNotes(withDefaults({ variants })).join("\n");
}

describe("experimentNotes", () => {
  it("says of the preset only that its learning rate is shared", () => {
    expect(experimentNotes(DEFAULT_EXPERIMENT)).toEqual([
      "All variants share the learning rate 0.1: that is a choice, and each might do better with its own.",
    ]);
  });

  it("says nothing of a single variant with several replicates", () => {
    expect(notes()).toBe("");
    expect(experimentNotes(withDefaults({ replicates: 1 }))).toEqual([
      expect.stringContaining("one replicate"),
    ]);
  });

  it("says that activations without a hidden layer make no difference", () => {
    const unused = "all variants are the same network";
    const { variants } = DEFAULT_EXPERIMENT;
    const notesWith = (hidden: number[], ...others: Variant[]) =>
      experimentNotes(
        withDefaults({ network: { hidden }, variants: [...variants, ...others] }),
      ).join();
    expect(notesWith([])).toContain(unused);
    expect(notesWith([1])).not.toContain(unused);
    expect(notesWith([], { name: "deep", network: { hidden: [4] } })).not.toContain(unused);
    expect(notesWith([], { name: "fast", training: { learningRate: 1 } })).not.toContain(unused);
  });

  it("says that shapes differ, or families of draws, and only then", () => {
    const shapes = notes({ name: "a", network: { hidden: [4] } }, { name: "b" });
    expect(shapes).toContain("only layers of equal place and shape start from equal draws");
    const families = notes({ name: "a", network: { initializer: "heNormal" } }, { name: "b" });
    expect(families).toContain("not the same draws scaled");
    const oneFamily = notes({ name: "a", network: { initializer: "heUniform" } }, { name: "b" });
    expect(oneFamily).not.toContain("draws");
  });

  it("groups the initializers that scale the same draws", () => {
    const text = notes(
      { name: "a" },
      { name: "b", network: { initializer: "heUniform" } },
      { name: "c", network: { initializer: "orthogonal" } },
      { name: "d", network: { initializer: "zeros" } },
    );
    expect(text).toContain(
      "the same draws scaled within a group only (Glorot uniform and He uniform; orthogonal; zeros)",
    );
    expect(text).not.toContain("not the same draws");
  });

  it("names orthogonal weights and zeros as exceptions", () => {
    const zeros = notes({ name: "still", network: { initializer: "zeros" } }, { name: "b" });
    expect(zeros).toContain("still: weights that start at zero");
    expect(notes({ name: "a", network: { initializer: "orthogonal" } }, { name: "b" })).toContain(
      "orthogonal",
    );
  });

  it("counts the steps of an epoch where batch sizes differ", () => {
    // 250 train examples: 25 batches of 10, three of 100.
    expect(notes({ name: "a", training: { batchSize: 100 } }, { name: "b" })).toContain(
      "a 3, b 25",
    );
  });

  it("says that several fields differ", () => {
    expect(
      notes({ name: "a", network: { activation: "relu" }, training: { l2: 1 } }, { name: "b" }),
    ).toContain("activation, l2");
  });

  it("says that a variant's activation replaces those of single layers", () => {
    const experiment = withDefaults({
      network: { hidden: [{ units: 4, activation: "relu" }] },
      variants: [{ name: "a", network: { activation: "sine" } }],
    });
    expect(experimentNotes(experiment)).toEqual([expect.stringContaining("The activation of a")]);
  });
});
