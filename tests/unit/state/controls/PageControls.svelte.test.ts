import { describe, expect, it } from "vitest";

import { ALL_OPEN, makeControlSettings } from "../../../../src/core/controls/ControlSettings";
import type { ControlId } from "../../../../src/core/controls/controlIds";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { PageControls } from "../../../../src/state/controls/PageControls.svelte";
import { Restrictions } from "../../../../src/state/controls/Restrictions.svelte";
import { ExperimentEditor } from "../../../../src/state/experiment/ExperimentEditor.svelte";
import type { Opened } from "../../../../src/state/page/PageAddress";

const withSeed = (seed: number): Experiment => ({ ...DEFAULT_EXPERIMENT, seed });

interface Taken {
  hide?: readonly ControlId[];
  lock?: readonly ControlId[];
  dropped?: readonly string[];
}

function linkTo(
  experiment: Experiment,
  { hide = [], lock = [], dropped = [] }: Taken = {},
): Opened {
  const settings = makeControlSettings(hide, lock);
  const controls = settings === ALL_OPEN ? null : new Restrictions(settings);
  return {
    experiment,
    controls,
    dropped,
    table: null,
    view: null,
    isForeign: true,
    isUnreadable: false,
  };
}

/** A page at a first link: its controls, its editor, and what goes to a further link as the page does. */
function openPage(first: Opened) {
  const controls = new PageControls(first);
  const editor = new ExperimentEditor(
    first.experiment,
    (shown) => controls.follow(shown),
    controls.hold,
  );
  const goTo = (link: Opened) =>
    controls.open(link, () => {
      editor.open(link.experiment);
      return editor.committed;
    });
  return { controls, editor, goTo };
}

describe("what a link takes", () => {
  it("is given back by undo with all that was said of it, and taken again by redo", () => {
    const { controls, editor, goTo } = openPage(linkTo(withSeed(1)));
    goTo(linkTo(withSeed(2), { hide: ["train"], dropped: ["Seeds differ."] }));
    expect([controls.hides("train"), controls.link.dropped]).toEqual([true, ["Seeds differ."]]);
    editor.undo();
    expect([controls.hides("train"), controls.link.dropped]).toEqual([false, []]);
    editor.redo();
    expect([controls.hides("train"), controls.link.dropped]).toEqual([true, ["Seeds differ."]]);
  });

  it("stays with every edit of its experiment", () => {
    const { controls, editor, goTo } = openPage(linkTo(withSeed(1)));
    goTo(linkTo(withSeed(2), { hide: ["train"] }));
    editor.setSeed(3);
    editor.setSeed(4);
    editor.undo();
    expect(controls.hides("train")).toBe(true);
    editor.undo();
    editor.undo();
    expect([controls.hides("train"), editor.experiment.seed]).toEqual([false, 1]);
  });

  it("holds back no link that comes after it", () => {
    const { controls, editor, goTo } = openPage(linkTo(withSeed(1), { lock: ["seed"] }));
    editor.setSeed(5);
    expect([editor.experiment.seed, controls.restrictions?.held]).toEqual([
      1,
      "Locked by this link, and left as it was: Seed.",
    ]);
    goTo(linkTo(withSeed(2)));
    expect([editor.experiment.seed, controls.locks("seed"), controls.restrictions]).toEqual([
      2,
      false,
      null,
    ]);
  });

  it("is replaced by another link to the same experiment", () => {
    const { controls, goTo } = openPage(linkTo(withSeed(1)));
    goTo(linkTo(withSeed(1), { hide: ["charts"] }));
    expect(controls.hides("charts")).toBe(true);
    goTo(linkTo(withSeed(1)));
    expect(controls.hides("charts")).toBe(false);
  });

  it("keeps what was said of it where the browser's Forward comes back by the page's own address", () => {
    const { controls, goTo } = openPage(linkTo(withSeed(1)));
    goTo(linkTo(withSeed(2), { hide: ["train"], dropped: ["Seeds differ."] }));
    goTo(linkTo(withSeed(1)));
    expect(controls.link.dropped).toEqual([]);
    goTo(linkTo(withSeed(2), { hide: ["train"] }));
    expect(controls.link.dropped).toEqual(["Seeds differ."]);
  });

  it("is given back when asked for, also to the edits before, until the link is opened again", () => {
    const hiding = { hide: ["train"] } as const;
    const { controls, editor, goTo } = openPage(linkTo(withSeed(2), hiding));
    editor.setSeed(3);
    controls.release();
    expect([controls.hides("train"), controls.settings]).toEqual([false, ALL_OPEN]);
    editor.undo();
    expect(controls.hides("train")).toBe(false);
    goTo(linkTo(withSeed(2), hiding));
    expect(controls.hides("train")).toBe(true);
  });
});

describe("what is said of a link", () => {
  it("is replaced by the next", () => {
    const { controls, goTo } = openPage(linkTo(withSeed(1), { dropped: ["one"] }));
    goTo(linkTo(withSeed(2), { dropped: ["two"] }));
    expect(controls.link.dropped).toEqual(["two"]);
    goTo(linkTo(withSeed(3)));
    expect(controls.link.dropped).toEqual([]);
  });
});
