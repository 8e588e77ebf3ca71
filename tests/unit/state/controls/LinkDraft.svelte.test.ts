import { describe, expect, it } from "vitest";

import { makeControlSettings } from "../../../../src/core/controls/ControlSettings";
import { LinkDraft } from "../../../../src/state/controls/LinkDraft.svelte";

const draftOf = (...lists: Parameters<typeof makeControlSettings>) =>
  new LinkDraft(makeControlSettings(...lists));

const listsOf = ({ settings }: LinkDraft) => [[...settings.hidden], [...settings.locked]];

describe("the draft of a link", () => {
  it("begins with what the page's link does", () => {
    const draft = draftOf(["noise"], ["seed"]);
    expect(["noise", "seed", "loss"].map((id) => draft.stateOf(id as "noise"))).toEqual([
      "hidden",
      "locked",
      "shown",
    ]);
    expect(listsOf(draft)).toEqual([["noise"], ["seed"]]);
  });

  it("has every control in one state", () => {
    const draft = draftOf(["noise"], []);
    draft.set("noise", "locked");
    expect(listsOf(draft)).toEqual([[], ["noise"]]);
    draft.set("noise", "shown");
    expect(listsOf(draft)).toEqual([[], []]);
  });

  it("sets several at once, and locks no part that has nothing to lock", () => {
    const draft = draftOf([], []);
    draft.setAll(["train", "charts"], "locked");
    expect(listsOf(draft)).toEqual([[], ["train"]]);
    draft.setAll(["train", "charts"], "hidden");
    expect(listsOf(draft)).toEqual([["train", "charts"], []]);
    // Locking the rest leaves hidden what cannot be locked.
    draft.setAll(["train", "charts"], "locked");
    expect(listsOf(draft)).toEqual([["charts"], ["train"]]);
  });

  it("knows the state of a group where it has one, passing over parts without anything to lock", () => {
    const draft = draftOf(["charts"], ["noise", "seed"]);
    expect(draft.stateOfAll(["noise", "seed", "charts"])).toBe("locked");
    expect(draft.stateOfAll(["noise", "loss"])).toBeNull();
    expect(draft.stateOfAll(["loss", "optimizer"])).toBe("shown");
    expect(draft.stateOfAll(["charts"])).toBeNull();
  });

  it("starts anew from another link, and forgets the one before", () => {
    const draft = draftOf(["noise"], ["seed"]);
    draft.set("loss", "locked");
    draft.take(makeControlSettings(["theme"], []));
    expect(listsOf(draft)).toEqual([["theme"], []]);
    expect(draft.stateOf("loss")).toBe("shown");
  });
});
