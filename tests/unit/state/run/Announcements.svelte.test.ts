import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import type { Verdict } from "../../../../src/core/verdict/findings";
import { Announcements } from "../../../../src/state/run/Announcements.svelte";
import { foldDivergences, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "./fakeEngine";

const EXPERIMENT = withDefaults({
  replicates: 2,
  variants: [{ name: "a" }, { name: "b", network: { activation: "relu" } }],
});

/** Announcements whose time passes in `wait(ms)`. */
function listen() {
  const timers = new Map<() => void, number>();
  const announcements = new Announcements((callback, delayMs) => {
    timers.set(callback, delayMs);
    return () => void timers.delete(callback);
  });
  const wait = (ms: number) => {
    for (const [callback, left] of [...timers]) {
      timers.set(callback, left - ms);
      if (left > ms) continue;
      timers.delete(callback);
      callback();
    }
  };
  return { announcements, wait };
}

const summary = (text: string): Verdict[] => [
  { kind: "summary", text },
  { kind: "learning", variant: 0, text: "one variant's own sentence" },
];

describe("announcements", () => {
  it("are silent for the first 12 s of training, and then at least 12 s apart", () => {
    const { announcements, wait } = listen();
    const heard: (string | undefined)[] = [];
    for (let second = 0; second < 40; second++) {
      announcements.update("training", summary(`after ${second} s`));
      const text = announcements.current?.text;
      if (text !== heard.at(-1)) heard.push(text);
      wait(1000);
    }
    expect(heard).toEqual(["after 12 s", "after 24 s", "after 36 s"]);
  });

  it.each(["idle", "finished", "allDiverged"] as const)(
    "come at once when training stops, %s, even in words heard before",
    (phase) => {
      const { announcements, wait } = listen();
      announcements.update("training", summary("same"));
      wait(12_000);
      announcements.update("training", summary("same"));
      expect(announcements.current).toEqual({ stop: null, text: "same" });
      announcements.update(phase, summary("same"));
      expect(announcements.current).toEqual({ stop: phase, text: "same" });
    },
  );

  it("say nothing twice", () => {
    const { announcements } = listen();
    announcements.update("training", summary("paused here"));
    announcements.update("idle", summary("paused here"));
    const first = announcements.current;
    announcements.update("idle", summary("paused here"));
    announcements.update("training", summary("paused here"));
    expect(announcements.current).toBe(first);
  });

  it("count their silence anew after a pause", () => {
    const { announcements, wait } = listen();
    announcements.update("training", summary("first"));
    wait(11_000);
    announcements.update("idle", summary("pause"));
    announcements.update("training", summary("second"));
    wait(11_000);
    announcements.update("training", summary("third"));
    expect(announcements.current?.text).toBe("pause");
  });

  it("tell what a step has come to once it is done", () => {
    const { announcements } = listen();
    announcements.update("stepping", summary("halfway"));
    expect(announcements.current).toBeNull();
    announcements.update("idle", summary("after 1 step"));
    expect(announcements.current).toEqual({ stop: null, text: "after 1 step" });
  });

  it("do not call a run paused whose place a new one has taken", () => {
    const { announcements } = listen();
    announcements.update("training", summary("after 3 epochs"));
    announcements.begin();
    announcements.update("idle", summary("before the first step"));
    expect(announcements.current).toEqual({ stop: null, text: "before the first step" });
  });

  it("tell of the only variant where none are compared", () => {
    const { announcements } = listen();
    announcements.update("idle", [{ kind: "learning", variant: 0, text: "base: learning." }]);
    expect(announcements.current?.text).toBe("base: learning.");
  });

  it("tell a variant's first divergence in the midst of training, and not its second", () => {
    const { announcements } = listen();
    const none = startRecord(EXPERIMENT, fakeRun(1, EXPERIMENT));
    announcements.update("training", summary("training"));
    const one = foldDivergences(none, [{ variant: 1, replicate: 0, step: 31, epoch: 1, layer: 2 }]);
    announcements.tellDivergence(none, one);
    const first = announcements.current;
    expect(first?.text).toBe("b: 1 of 2 diverged at step 31 in layer 2.");
    const two = foldDivergences(one, [{ variant: 1, replicate: 1, step: 40, epoch: 1, layer: 2 }]);
    announcements.tellDivergence(one, two);
    expect(announcements.current).toBe(first);
  });
});
