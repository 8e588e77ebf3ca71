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

  it("knows on the next visit what was kept", () => {
    let kept: string | null = null;
    const keep = (text: string) => (kept = text);
    new StationAnswers(kept, keep).add("valley");
    expect(new StationAnswers(kept, keep).has("valley")).toBe(true);
  });

  it("forgets a station that asks again, and no other", () => {
    let kept = "";
    const answers = new StationAnswers("slope chain", (text) => (kept = text));
    answers.forget("slope");
    expect([answers.has("slope"), answers.has("chain"), kept]).toEqual([false, true, "chain"]);
    answers.forget("chain");
    expect(kept).toBe("");
    expect(new StationAnswers(kept, () => {}).has("")).toBe(false);
  });
});
