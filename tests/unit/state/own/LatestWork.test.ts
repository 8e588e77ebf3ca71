import { describe, expect, it } from "vitest";

import { LatestWork } from "../../../../src/state/own/LatestWork";
import { deferred } from "../run/deferred";

describe("LatestWork", () => {
  it("wants only what was begun last", () => {
    const work = new LatestWork();
    const wanted: (() => boolean)[] = [];
    const begin = () =>
      void work.begin(
        async (isWanted) => {
          wanted.push(isWanted);
        },
        () => undefined,
      );
    begin();
    begin();
    expect(wanted.map((isWanted) => isWanted())).toEqual([false, true]);
    work.stop();
    expect(wanted.map((isWanted) => isWanted())).toEqual([false, false]);
  });

  it("hears of failures, but not of what was given up", async () => {
    const work = new LatestWork();
    const failed: string[] = [];
    const first = deferred<void>();
    const fails = (reason: unknown) => failed.push(String(reason));
    const begun = work.begin(() => first.promise, fails);
    await work.begin(() => Promise.reject(new Error("second")), fails);
    first.reject(new Error("first"));
    await begun;
    expect(failed).toEqual(["Error: second"]);
  });

  it("settles when the last work is done, though it begins while another goes on", async () => {
    const work = new LatestWork();
    const first = deferred<void>();
    const second = deferred<void>();
    const nothing = () => undefined;
    void work.begin(() => first.promise, nothing);
    let isSettled = false;
    const settling = work.settle().then(() => (isSettled = true));
    void work.begin(() => second.promise, nothing);
    first.resolve();
    await new Promise(setImmediate);
    expect(isSettled).toBe(false);
    second.resolve();
    await settling;
    expect(isSettled).toBe(true);
  });
});
