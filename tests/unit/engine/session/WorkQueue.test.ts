import { describe, expect, it } from "vitest";

import { WorkQueue } from "../../../../src/engine/session/WorkQueue";

describe("WorkQueue", () => {
  it("begins a work when the one before has ended, and gives each its own result", async () => {
    const queue = new WorkQueue();
    const log: string[] = [];
    const work = (name: string, numWaits: number) => async () => {
      log.push(`${name} begins`);
      for (let i = 0; i < numWaits; i++) await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    const results = [queue.do(work("long", 5)), queue.do(work("short", 0))];
    expect(await Promise.all(results)).toEqual(["long", "short"]);
    expect(log).toEqual(["long begins", "long ends", "short begins", "short ends"]);
  });

  it("tells a failure to the one who asked, and goes on with the next", async () => {
    const queue = new WorkQueue();
    const results = await Promise.allSettled([
      queue.do(() => Promise.reject(new Error("out of memory"))),
      queue.do(() => Promise.resolve("next")),
    ]);
    expect(results).toMatchObject([
      { status: "rejected", reason: { message: "out of memory" } },
      { status: "fulfilled", value: "next" },
    ]);
  });
});
