import { describe, expect, it } from "vitest";

import { doInSlices } from "../../../../src/state/own/doInSlices";

/** A thread on which each step of the work takes `stepMs`; `tasks` counts the steps of each of its tasks. */
function makeThread(stepMs: number) {
  const tasks: number[] = [];
  let timeMs = 0;
  return {
    tasks,
    clock: {
      now: () => timeMs,
      nextTask: async () => {
        tasks.push(0);
      },
    },
    *work(numSteps: number): Generator<number, string, void> {
      for (let step = 1; step <= numSteps; step++) {
        timeMs += stepMs;
        tasks[tasks.length - 1]++;
        yield step / numSteps;
      }
      return "done";
    },
  };
}

describe("doInSlices", () => {
  it("begins no step later than 8 ms into a task", async () => {
    const { clock, tasks, work } = makeThread(3);
    const done = await doInSlices(work(10), clock, { isWanted: () => true });
    expect(done).toEqual({ result: "done" });
    // Steps begin at 0, 3 and 6 ms; what is left after three tasks is the tenth, and the end.
    expect(tasks).toEqual([3, 3, 3, 1]);
  });

  it("leaves the thread after every step that is longer", async () => {
    const { clock, tasks, work } = makeThread(30);
    await doInSlices(work(3), clock, { isWanted: () => true });
    expect(tasks).toEqual([1, 1, 1, 0]);
  });

  it("tells after each task how far the work has come", async () => {
    const { clock, work } = makeThread(4);
    const told: number[] = [];
    await doInSlices(work(5), clock, { isWanted: () => true, onslice: (step) => told.push(step) });
    expect(told).toEqual([2 / 5, 4 / 5]);
  });

  it("gives up before the next task of what is no longer wanted", async () => {
    const { clock, tasks, work } = makeThread(8);
    const done = await doInSlices(work(10), clock, { isWanted: () => tasks.length < 3 });
    expect(done).toBeNull();
    expect(tasks).toEqual([1, 1, 0]);
  });

  it("lets an error of the work out", async () => {
    const { clock } = makeThread(1);
    function* fail(): Generator<void, void, void> {
      yield;
      throw new Error("no more");
    }
    await expect(doInSlices(fail(), clock, { isWanted: () => true })).rejects.toThrow("no more");
  });
});
