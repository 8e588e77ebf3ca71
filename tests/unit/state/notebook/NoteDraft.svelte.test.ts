import { describe, expect, it } from "vitest";

import { NoteDraft } from "../../../../src/state/notebook/NoteDraft.svelte";

/** A note in a store, and a clock that the test lets run. */
function makeDraft() {
  const saves: string[] = [];
  const timers = new Set<() => void>();
  const draft = new NoteDraft({
    saved: () => saves.at(-1) ?? "old",
    save: (text) => void saves.push(text.slice(0, 5)),
    later(callback) {
      timers.add(callback);
      return () => void timers.delete(callback);
    },
  });
  const rest = () => {
    const due = [...timers];
    timers.clear();
    due.forEach((callback) => callback());
  };
  return { draft, saves, timers, rest };
}

describe("a note that is typed", () => {
  it("is saved once typing rests", () => {
    const { draft, saves, timers, rest } = makeDraft();
    draft.type("ne");
    draft.type("new");
    expect([draft.text, saves, timers.size]).toEqual(["new", [], 1]);
    rest();
    expect([draft.text, saves]).toEqual(["new", ["new"]]);
  });

  it("is saved at once when the field is left, and not again", () => {
    const { draft, saves, timers, rest } = makeDraft();
    draft.type("new");
    draft.flush();
    draft.flush();
    rest();
    expect([saves, timers.size]).toEqual([["new"], 0]);
  });

  it("is what was saved of it from then on", () => {
    const { draft } = makeDraft();
    draft.type("longer than is kept");
    draft.flush();
    expect(draft.text).toBe("longe");
  });

  it("is not saved where it is as before", () => {
    const { draft, saves } = makeDraft();
    draft.type("older");
    draft.type("old");
    draft.flush();
    expect(saves).toEqual([]);
  });
});
