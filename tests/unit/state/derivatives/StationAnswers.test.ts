import { describe, expect, it } from "vitest";

import { StationAnswers } from "../../../../src/state/derivatives/StationAnswers.svelte";

describe("StationAnswers", () => {
  it("keeps each station once, in the order of the answers", () => {
    const kept: string[] = [];
    const answers = new StationAnswers(null, (text) => kept.push(text));
    expect(answers.has("slope")).toBe(false);
    answers.add("slope");
    answers.add("chain");
    answers.add("slope");
    expect(kept).toEqual(["slope", "slope chain"]);
    expect([answers.has("slope"), answers.has("chain"), answers.has("cha")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("knows on the next visit which were done, and asks them again", () => {
    let kept: string | null = null;
    const keep = (text: string) => (kept = text);
    new StationAnswers(kept, keep).add("valley");
    const next = new StationAnswers(kept, keep);
    expect([next.isDone("valley"), next.has("valley"), next.isDone("slope")]).toEqual([
      true,
      false,
      false,
    ]);
    next.add("valley");
    expect([next.has("valley"), kept]).toEqual([true, "valley"]);
  });

  it("knows a right first guess from an answer that was told", () => {
    const answers = new StationAnswers(null, () => {});
    answers.add("slope", "guessed");
    answers.add("chain");
    // The first way counts.
    answers.add("chain", "guessed");
    expect([answers.isGuessed("slope"), answers.isGuessed("chain")]).toEqual([true, false]);
  });

  it("forgets a station that asks again, and no other", () => {
    let kept = "";
    const answers = new StationAnswers("slope chain", (text) => (kept = text));
    answers.add("slope");
    answers.add("chain");
    answers.forget("slope");
    expect([answers.has("slope"), answers.has("chain"), kept]).toEqual([false, true, "chain"]);
    answers.forget("chain");
    expect(kept).toBe("");
    expect(new StationAnswers(kept, () => {}).isDone("")).toBe(false);
  });
});
