import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { LossMapWish } from "../../../src/protocol/lossMap";
import { EXPERIMENT, undisturbed, useSession } from "./useSession";

const session = useSession();

const WISH: LossMapWish = {
  ...{ planeId: 1, momentId: 1, variant: 0, replicate: 1, reach: 2, resolution: 6 },
  directions: {
    kind: "parameters",
    places: [
      { layer: 1, from: 0, to: 0 },
      { layer: 1, from: 1, to: 0 },
    ],
  },
};
const map = (wish: Partial<LossMapWish> = {}, runId = 1) =>
  session().send("lossMap", { runId, ...WISH, ...wish });
const point = (momentId = 1, planeId = 1) =>
  session().send("lossPoint", { runId: 1, planeId, momentId });
const step = () => session().send("step", { runId: 1, unit: "batch" });

describe("lossMap", () => {
  it("answers with the map, its slices, the origin and the network's own point", async () => {
    await session().load(1);
    const answer = (await map())!;
    const { parameters } = await session().send("networkParameters", { runId: 1, ...WISH });
    expect(answer).toMatchObject({ ...WISH, numExamples: 30 });
    // 2 x 6 + 6, 6 x 5 + 5, 5 x 2 + 2
    expect(answer.numParameters).toBe(18 + 35 + 12);
    // Weights [2, 6], both to unit 0.
    expect(answer.origin).toEqual([parameters.weights[0][0], parameters.weights[0][6]]);
    expect(answer.point).toMatchObject({ epoch: 0, step: 0, coordinates: [0, 0], offPlane: 0 });
    expect(answer.point.losses.map(({ loss }) => loss)).toEqual([
      "crossEntropy",
      "meanSquaredError",
    ]);
    expect(answer.fields).toHaveLength(2);
    for (const [i, { values, slices }] of answer.fields.entries()) {
      expect(values).toHaveLength(36);
      expect(slices.map(({ length }) => length)).toEqual([7, 7]);
      // The middle of seven points from -2 to 2 is the network itself.
      for (const slice of slices) expect(slice[3]).toBeCloseTo(answer.point.losses[i].value, 6);
    }
  });

  it("gives maps of one moment for as long as they are asked for, and of now for a new one", async () => {
    await session().load(1);
    const first = (await map())!;
    await step();
    const finer = (await map({ resolution: 12 }))!;
    expect(finer.point).toEqual(first.point);
    expect(finer.fields[0].values).toHaveLength(144);
    const later = (await map({ momentId: 2 }))!;
    expect(later.point.step).toBe(1);
    expect(later.origin).toEqual(first.origin);
    expect(later.point.coordinates).not.toEqual([0, 0]);
    const there = (await map({ planeId: 2, momentId: 3 }))!;
    expect(there.point.coordinates).toEqual([0, 0]);
    expect(there.origin[0]).toBeCloseTo(first.origin[0] + later.point.coordinates[0], 6);
  });

  it("says where the network is on the plane, and how far it went off the map", async () => {
    await session().load(1);
    const { origin } = (await map())!;
    await step();
    const now = (await point())!;
    const { parameters } = await session().send("networkParameters", { runId: 1, ...WISH });
    expect(now.step).toBe(1);
    expect(now.coordinates[0]).toBeCloseTo(parameters.weights[0][0] - origin[0], 6);
    expect(now.coordinates[1]).toBeCloseTo(parameters.weights[0][6] - origin[1], 6);
    expect(now.offPlane).toBeGreaterThan(0);
    // Seen from a map of now it is nowhere else; the map before is still known, and no other.
    await map({ momentId: 2 });
    expect((await point(2))!.offPlane).toBe(0);
    expect((await point(1))!.offPlane).toBe(now.offPlane);
    await map({ momentId: 3 });
    expect(await point(1)).toBeNull();
    expect(await point(3, 2)).toBeNull();
  });

  it("comes while training, and changes nothing of it", async () => {
    const epochs = 60;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const stopped = session().until("stopped");
    let momentId = 0;
    const steps: number[] = [];
    let isOver = false;
    void stopped.then(() => (isOver = true));
    while (!isOver) {
      const answer = await map({ momentId: ++momentId });
      steps.push(answer!.point.step, (await point(momentId))!.step);
    }
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(session().lastEvaluation().trainLoss).toEqual((await undisturbed(epochs)).trainLoss);
  });

  it("is null for one that a newer took the place of", async () => {
    await session().load(1);
    const [older, newer] = await Promise.all([map({ resolution: 64 }), map({ resolution: 5 })]);
    expect(older).toBeNull();
    expect(newer).toMatchObject({ resolution: 5 });
  });

  it("ends with its run", async () => {
    await session().load(1);
    const old = map({ resolution: 128 }).catch((error: Error) => error.message);
    await session().load(2);
    expect([null, "run 1 is not loaded"]).toContain(await old);
    await expect(map({}, 1)).rejects.toThrow("run 1 is not loaded");
    expect(await map({}, 2)).toMatchObject(WISH);
  });

  it("has one loss for real targets", async () => {
    await session().load(
      1,
      withDefaults({
        ...EXPERIMENT,
        data: { source: "plane", examples: 60 },
        training: { loss: "meanSquaredError" },
      }),
    );
    const { point: here, fields } = (await map())!;
    expect(here.losses.map(({ loss }) => loss)).toEqual(["meanSquaredError"]);
    expect(fields).toHaveLength(1);
  });
});
