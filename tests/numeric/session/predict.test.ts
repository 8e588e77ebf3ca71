import { describe, expect, it } from "vitest";

import { EXPERIMENT, STEPS_PER_EPOCH, undisturbed, useSession } from "./useSession";

const session = useSession();

const ROWS = Float64Array.of(1, 2, -3, 0.5, 4, -4);
const predict = (runId = 1, rows = ROWS) =>
  session().send("predict", { runId, replicates: [0, 1], rows });

describe("predict", () => {
  it("answers for the replicates asked for, at once while paused", async () => {
    await session().load(1);
    const first = await predict();
    expect(first).toMatchObject({ epoch: 0, step: 0 });
    expect(first.networks.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    for (const { outputs } of first.networks) {
      expect(outputs).toHaveLength(3 * 2);
      for (let i = 0; i < outputs.length; i += 2)
        // Two float32 probabilities.
        expect(outputs[i] + outputs[i + 1]).toBeCloseTo(1, 6);
    }
    await session().send("step", { runId: 1, unit: "batch" });
    const second = await predict();
    expect(second.step).toBe(1);
    expect(second.networks[0].outputs).not.toEqual(first.networks[0].outputs);
  });

  it("goes on while training, and changes nothing of it", async () => {
    const epochs = 40;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const steps: number[] = [];
    let isOver = false;
    void session()
      .until("stopped")
      .then(() => (isOver = true));
    while (!isOver) steps.push((await predict()).step);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(session().lastEvaluation().step).toBe(epochs * STEPS_PER_EPOCH);
    expect([...session().lastEvaluation().testLoss]).toEqual([
      ...(await undisturbed(epochs)).testLoss,
    ]);
  });

  it("is refused for rows that cannot be of the data, and the run goes on", async () => {
    await session().load(1);
    await expect(predict(1, Float64Array.of(1))).rejects.toThrow(
      "rows must be 1 to 20000 rows of 2 numbers, got 1",
    );
    expect((await predict()).networks).toHaveLength(2);
  });

  it("is refused for a run that is over", async () => {
    await session().load(1);
    await session().load(2, EXPERIMENT);
    await expect(predict(1)).rejects.toThrow("run 1 is not loaded");
    expect((await predict(2)).step).toBe(0);
  });
});
