import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { makeVariants } from "../../../../src/core/experiment/makeVariants";
import { ExperimentEditor } from "../../../../src/state/experiment/ExperimentEditor.svelte";

/** An editor and everything it told of: the experiments, and whether each was being dragged. */
function edit(experiment = DEFAULT_EXPERIMENT) {
  const told: { experiment: Experiment; isDragging: boolean }[] = [];
  const editor = new ExperimentEditor(experiment, (next, isDragging) =>
    told.push({ experiment: next, isDragging }),
  );
  return { editor, told };
}

const sourceOf = ({ experiment }: ExperimentEditor) => experiment.data.source;

describe("a valid edit", () => {
  it("changes the experiment at once and nothing else in it", () => {
    const { editor, told } = edit();
    expect(editor.set("data", { noise: 20 })).toEqual([]);
    const expected = { ...DEFAULT_EXPERIMENT, data: { ...DEFAULT_EXPERIMENT.data, noise: 20 } };
    expect(editor.experiment).toEqual(expected);
    expect(told).toEqual([{ experiment: expected, isDragging: false }]);
  });

  it("that changes nothing is no edit", () => {
    const { editor, told } = edit();
    editor.setSeed(DEFAULT_EXPERIMENT.seed);
    expect(editor.canUndo).toBe(false);
    expect(told).toEqual([]);
  });
});

describe("an invalid edit", () => {
  it("leaves the experiment as it was and says the rule", () => {
    const { editor, told } = edit();
    const problems = editor.set("training", { batchSize: 251 });
    expect(problems).toEqual([
      {
        path: "training.batchSize",
        rule: "must be at most 250, the number of train examples",
        value: 251,
      },
    ]);
    expect(editor.experiment).toBe(DEFAULT_EXPERIMENT);
    expect(editor.canUndo).toBe(false);
    expect(told).toEqual([]);
  });

  it.each([NaN, Infinity, 1.5, -1])("with seed %s is refused", (seed) => {
    const { editor } = edit();
    expect(editor.setSeed(seed).map(({ path }) => path)).toEqual(["seed"]);
  });
});

describe("undo", () => {
  it("goes back one edit at a time, and redo forward again", () => {
    const { editor } = edit();
    editor.setSeed(2);
    editor.setReplicates(7);
    editor.undo();
    expect([editor.experiment.seed, editor.experiment.replicates]).toEqual([2, 5]);
    editor.undo();
    expect(editor.experiment).toBe(DEFAULT_EXPERIMENT);
    expect([editor.canUndo, editor.canRedo]).toEqual([false, true]);
    editor.redo();
    editor.redo();
    expect([editor.experiment.seed, editor.experiment.replicates]).toEqual([2, 7]);
    expect([editor.canUndo, editor.canRedo]).toEqual([true, false]);
  });

  it("tells of what it brings back", () => {
    const { editor, told } = edit();
    editor.setSeed(2);
    editor.undo();
    expect(told.at(-1)).toEqual({ experiment: DEFAULT_EXPERIMENT, isDragging: false });
  });

  it("does nothing where there is nothing to undo or redo", () => {
    const { editor, told } = edit();
    editor.undo();
    editor.redo();
    expect(told).toEqual([]);
  });

  it("forgets what could be redone with the next edit", () => {
    const { editor } = edit();
    editor.setSeed(2);
    editor.undo();
    editor.setSeed(3);
    expect(editor.canRedo).toBe(false);
  });

  it("takes back a whole drag", () => {
    const { editor, told } = edit();
    for (const noise of [1, 2, 3]) editor.set("data", { noise }, "drag");
    expect(editor.isDragging).toBe(true);
    expect(editor.committed).toBe(DEFAULT_EXPERIMENT);
    editor.set("data", { noise: 3 }, "commit");
    expect(told.map(({ isDragging }) => isDragging)).toEqual([true, true, true, false]);
    editor.undo();
    expect(editor.experiment).toBe(DEFAULT_EXPERIMENT);
  });

  it("knows nothing of a drag that ended where it began", () => {
    const { editor } = edit();
    editor.set("data", { noise: 9 }, "drag");
    editor.set("data", { noise: 0 }, "commit");
    expect(editor.isDragging).toBe(false);
    expect(editor.experiment).toBe(DEFAULT_EXPERIMENT);
    expect(editor.canUndo).toBe(false);
  });

  it("takes back a link that was opened", () => {
    const { editor } = edit();
    editor.open({ ...DEFAULT_EXPERIMENT, seed: 9 });
    editor.undo();
    expect(editor.experiment.seed).toBe(1);
  });

  it("takes the browser's Back for an undo and its Forward for a redo", () => {
    const { editor } = edit();
    for (const seed of [20, 30]) editor.setSeed(seed);
    editor.open({ ...DEFAULT_EXPERIMENT, seed: 20 });
    expect(editor.canRedo).toBe(true);
    editor.open({ ...DEFAULT_EXPERIMENT, seed: 30 });
    expect(editor.canRedo).toBe(false);
    editor.open({ ...DEFAULT_EXPERIMENT, seed: 20 });
    editor.undo();
    expect(editor.experiment.seed).toBe(1);
  });
});

describe("another data set", () => {
  it("brings its features, rows, test share and loss, and undo brings the old ones back", () => {
    const { editor } = edit();
    editor.set("data", { noise: 10 });
    editor.chooseSource("iris");
    const { data, training } = editor.experiment;
    expect(data.features).toEqual([
      "sepal_length_cm",
      "sepal_width_cm",
      "petal_length_cm",
      "petal_width_cm",
    ]);
    expect([data.examples, data.testFraction, data.noise]).toEqual([150, 0.2, 0]);
    expect(training.loss).toBe("crossEntropy");
    editor.chooseSource("plane");
    expect(editor.experiment.training.loss).toBe("meanSquaredError");
    editor.undo();
    editor.undo();
    expect(sourceOf(editor)).toBe("spiral");
    expect(editor.experiment.data.noise).toBe(10);
  });
});

describe("compared variants", () => {
  it("follow the base they were made from", () => {
    const { editor } = edit();
    editor.setVariants(makeVariants(editor.experiment, "depth", [1, 2]));
    editor.setHidden([8, 8, 8]);
    expect(editor.experiment.variants.map(({ network }) => network?.hidden)).toEqual([[8], [8, 8]]);
  });

  it("that the page did not make stay as they are", () => {
    const own = { name: "my deep one", network: { hidden: [4, 4] } };
    const { editor } = edit({ ...DEFAULT_EXPERIMENT, variants: [own, { name: "base too" }] });
    editor.setHidden([8]);
    expect(editor.experiment.variants[0]).toEqual(own);
  });
});

describe("the problem", () => {
  it("chooses the first set of its task, then the one that was left there", () => {
    const { editor } = edit();
    editor.chooseSource("moons");
    expect(editor.chooseTask("real")).toEqual([]);
    expect(sourceOf(editor)).toBe("plane");
    expect(editor.experiment.training.loss).toBe("meanSquaredError");
    editor.chooseSource("bumps");
    editor.chooseTask("classes");
    expect(sourceOf(editor)).toBe("moons");
    expect(editor.experiment.training.loss).toBe("crossEntropy");
    editor.chooseTask("real");
    expect(sourceOf(editor)).toBe("bumps");
    editor.undo();
    expect(sourceOf(editor)).toBe("moons");
  });
});
