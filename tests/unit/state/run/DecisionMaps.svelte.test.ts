import { expect, it } from "vitest";

import type { DecisionMap } from "../../../../src/protocol/messages";
import { DecisionMaps, type WantedMaps } from "../../../../src/state/run/DecisionMaps.svelte";
import { deferred, type Deferred } from "./deferred";

const FIRST: WantedMaps = {
  ...{ runId: 1, step: 0, numEdits: 0 },
  ...{ replicates: [0, 2], axes: [0, 1], resolution: 100 },
};

/** Maps whose answers and frames come when the test lets them. */
function watched() {
  let wanted: WantedMaps | null = FIRST;
  const asked: WantedMaps[] = [];
  const answers: Deferred<readonly DecisionMap[]>[] = [];
  const frames: Deferred<void>[] = [];
  const failures: unknown[] = [];
  const maps = new DecisionMaps({
    wanted: () => wanted,
    ask(request) {
      asked.push(request);
      answers.push(deferred());
      return answers.at(-1)!.promise;
    },
    nextFrame() {
      frames.push(deferred());
      return frames.at(-1)!.promise;
    },
    failed: (reason) => failures.push(reason),
  });
  const want = (next: WantedMaps | null) => {
    wanted = next;
    void maps.keepUp();
  };
  return { maps, asked, answers, frames, failures, want };
}

const answerOf = ({ axes, resolution, replicates }: WantedMaps): DecisionMap[] =>
  replicates.map((replicate, variant) => ({
    variant,
    replicate,
    axes,
    resolution,
    extent: [-6, 6, -6, 6],
    values: new Float32Array(0),
  }));

/** Lets everything that can go on without an answer or a frame go on. */
const settled = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

it("asks for what is wanted, and no more once it is drawn", async () => {
  const { maps, asked, answers, frames, want } = watched();
  want(FIRST);
  answers[0].resolve(answerOf(FIRST));
  await settled();
  expect(maps.current).toEqual(answerOf(FIRST));
  frames[0].resolve();
  await settled();
  expect(asked).toEqual([FIRST]);
});

it("asks for one at a time: for the newest, when the last has been drawn", async () => {
  const { asked, answers, frames, want } = watched();
  want(FIRST);
  want({ ...FIRST, step: 1 });
  want({ ...FIRST, step: 2 });
  expect(asked).toHaveLength(1);
  answers[0].resolve(answerOf(FIRST));
  await settled();
  expect(asked).toHaveLength(1);
  frames[0].resolve();
  await settled();
  expect(asked.map(({ step }) => step)).toEqual([0, 2]);
});

it.each([
  ["resolution", { resolution: 50 }],
  ["axis", { axes: [0, 2] }],
  ["number of axes", { axes: [0] }],
  ["replicate", { replicates: [0, 1] }],
  ["run", { runId: 2 }],
  ["state of the weights", { numEdits: 1 }],
])("asks again for another %s", async (_, patch) => {
  const { asked, answers, frames, want } = watched();
  want(FIRST);
  answers[0].resolve(answerOf(FIRST));
  await settled();
  frames[0].resolve();
  await settled();
  want({ ...FIRST, ...patch });
  expect(asked).toHaveLength(2);
});

it("drops the answer for a run that is over, and asks for the one watched now", async () => {
  const { maps, asked, answers, want } = watched();
  want(FIRST);
  want({ ...FIRST, runId: 2 });
  answers[0].resolve(answerOf(FIRST));
  await settled();
  expect(maps.current).toEqual([]);
  expect(asked.map(({ runId }) => runId)).toEqual([1, 2]);
});

it("says once that a request failed, and does not repeat it", async () => {
  const { asked, answers, frames, failures, want } = watched();
  want(FIRST);
  answers[0].reject(new Error("out of memory"));
  await settled();
  frames[0].resolve();
  await settled();
  want(FIRST);
  expect(failures).toEqual([new Error("out of memory")]);
  expect(asked).toHaveLength(1);
});

it("asks for nothing where there is no plane", () => {
  const { asked, want } = watched();
  want(null);
  expect(asked).toEqual([]);
});
