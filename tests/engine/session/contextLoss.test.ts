import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { openHarness, type Harness } from "../openHarness";
import type { Seen } from "./contextLoss.harness";

/** Slots, a penalty, a leftover batch and a network that diverges early: all of it must come back. Four steps an epoch. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { examples: 60 },
  network: { hidden: [6, 5] },
  training: { batchSize: 8, l2: 1e-3 },
  variants: [
    { name: "sgd" },
    { name: "adam", training: { optimizer: "adam", learningRate: 0.01 } },
    { name: "wild", training: { learningRate: 1, l2: 10 } },
  ],
});
const EPOCHS = 30;

const atStep = (step: number) => (one: { step: number }) => one.step === step;

let harness: Harness<typeof import("./contextLoss.harness")>;
beforeAll(async () => {
  harness = await openHarness("./session/contextLoss.harness.ts");
});
afterAll(() => harness.close());

describe("a WebGL context lost while training", () => {
  let undisturbed: Seen;
  beforeAll(async () => {
    undisturbed = await harness.call("train", EXPERIMENT, EPOCHS, []);
  });

  it.each([
    { times: "once", stepsOfLoss: [40] },
    { times: "twice", stepsOfLoss: [30, 70] },
    { times: "twice in a row", stepsOfLoss: [40, 41] },
  ])(
    "$times: training goes on to the numbers of an undisturbed run, bit for bit",
    async ({ stepsOfLoss }) => {
      const disturbed = await harness.call("train", EXPERIMENT, EPOCHS, stepsOfLoss);
      expect(undisturbed.continuedOn).toEqual([]);
      expect(undisturbed.kinds).toContain("diverged");
      expect(disturbed.continuedOn).toEqual(stepsOfLoss.flatMap(() => [null, "webgl"]));
      expect(disturbed.stopped).toEqual(["finished"]);
      expect(disturbed.evaluations.at(-1)!.epoch).toBe(EPOCHS);
      expect(disturbed.evaluations.at(-1)).toEqual(undisturbed.evaluations.at(-1));
      const last = disturbed.layers.at(-1)!;
      expect(last).toEqual(undisturbed.layers.at(-1));
      // Evaluations come as time allows: those at steps that both runs saw are the same.
      const common = disturbed.evaluations.filter(({ step }) =>
        undisturbed.evaluations.some(atStep(step)),
      );
      for (const evaluation of common)
        expect(evaluation).toEqual(undisturbed.evaluations.find(atStep(evaluation.step)));
      // The start and the end at least.
      expect(common.length).toBeGreaterThanOrEqual(2);
      // A request for a map that waited when the context was lost is answered afterwards.
      expect(disturbed.numMaps).toBeGreaterThan(0);
      expect(disturbed.numMapsRefused).toBe(0);
    },
  );
});

describe("a WebGL context lost at the end of a step", () => {
  it("leaves neither the step nor the map that waits for it without an answer", async () => {
    const { continuedOn, evaluations, numMaps } = await harness.call("loseAtStepEnd", EXPERIMENT);
    expect(continuedOn).toEqual([null, "webgl"]);
    // Made again from the copy after it, not once more; the numbers are the same.
    expect(evaluations.map(({ step }) => step)).toEqual([0, 1, 1]);
    expect(evaluations[2]).toEqual(evaluations[1]);
    expect(numMaps).toBe(3);
  });
});

describe("a WebGL context lost while paused", () => {
  it.each(["step", "train"] as const)("comes back with the next %s", async (then) => {
    const { continuedOn, evaluations } = await harness.call("loseWhilePaused", EXPERIMENT, then);
    expect(continuedOn).toEqual([null, "webgl"]);
    const [first, second] = evaluations.filter(({ step }) => step > 0);
    expect([first.epoch, second.epoch]).toEqual([1, 2]);
    expect(second.trainLoss).not.toEqual(first.trainLoss);
  });

  it("comes back with the next map", async () => {
    const { continuedOn, numMaps } = await harness.call("loseWhilePaused", EXPERIMENT, "maps");
    expect(continuedOn).toEqual([null, "webgl"]);
    expect(numMaps).toBe(3);
  });

  it("comes back with the next edit, and with the one before", async () => {
    const { continuedOn, editedValues } = await harness.call("loseWhilePaused", EXPERIMENT, "edit");
    expect(continuedOn).toEqual([null, "webgl"]);
    expect(editedValues).toEqual([0.75, 0.5, 0.25]);
  });

  it("comes back with the next run, which is none the worse for it", async () => {
    const { evaluations } = await harness.call("loseWhilePaused", EXPERIMENT, "load");
    const [start, after, newStart, newAfter] = evaluations;
    expect(newStart).toEqual(start);
    expect(newAfter).toEqual(after);
  });
});
