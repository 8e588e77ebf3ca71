import { describe, expect, it } from "vitest";

import { useSession } from "./useSession";

const session = useSession();

describe("decisionMaps", () => {
  const ask = (resolution: number, runId = 1) =>
    session().send("decisionMaps", { runId, replicates: [0, 1], axes: [0, 1], resolution });

  it("shows the replicates asked for, as probabilities", async () => {
    await session().load(1);
    const maps = await ask(6);
    expect(maps.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    for (const { values, resolution, extent } of maps) {
      expect(resolution).toBe(6);
      expect(extent).toEqual([-6, 6, -6, 6]);
      expect(values).toHaveLength(6 * 6 * 2);
      for (let i = 0; i < values.length; i += 2) {
        expect(values[i]).toBeGreaterThan(0);
        // Two float32 probabilities.
        expect(values[i] + values[i + 1]).toBeCloseTo(1, 6);
      }
    }
  });

  it("come while training too, one answer a request", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    const before = (await ask(5))[0].values;
    const after = (await ask(5))[0].values;
    expect(after).not.toEqual(before);
    await session().send("pause", { runId: 1 });
    await session().until("stopped");
  });

  it("are refused when a newer request comes before the answer", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    // So dear that the maps' share of the time is spent for a while.
    await ask(40);
    const both = await Promise.allSettled([ask(5), ask(7)]);
    expect(both).toMatchObject([
      { status: "rejected", reason: { message: "a newer request took its place" } },
      { status: "fulfilled", value: [{ resolution: 7 }, { resolution: 7 }] },
    ]);
    await session().send("pause", { runId: 1 });
    await session().until("stopped");
  });

  it("are refused when another run takes the place of theirs", async () => {
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: 100_000 });
    await ask(40);
    const [maps] = await Promise.allSettled([ask(5), session().load(2)]);
    expect(maps).toMatchObject({
      status: "rejected",
      reason: { message: "another run took its place" },
    });
  });
});
