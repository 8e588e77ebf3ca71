import { describe, expect, it } from "vitest";

import { Session } from "../../../src/engine/session/Session";
import type { ExplorationRequest } from "../../../src/protocol/exploration";
import { readDataFile } from "../dataFile";
import { EXPERIMENT, STEPS_PER_EPOCH, undisturbed, useSession } from "./useSession";

const REQUEST: ExplorationRequest = {
  experiment: EXPERIMENT,
  settings: {
    depth: 4,
    width: 8,
    activation: "tanh",
    initializer: "glorotUniform",
    inputs: "data",
  },
  effort: "whole",
};

describe("explore", () => {
  const session = useSession();

  it("answers before any run is loaded", async () => {
    const result = await session().send("explore", REQUEST);
    expect(result?.deltaRms.mean).toHaveLength(5);
    expect(result?.numDraws).toBe(16);
  });

  it("changes nothing of a run that trains meanwhile", async () => {
    const epochs = 12;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const stopped = session().until("stopped");
    const answers: unknown[] = [];
    for (let i = 0; i < 4; i++) answers.push(await session().send("explore", REQUEST));
    expect((await stopped).reason).toBe("finished");
    expect(answers).not.toContain(null);
    const last = session().lastEvaluation();
    expect(last.step).toBe(epochs * STEPS_PER_EPOCH);
    expect([...last.testLoss]).toEqual([...(await undisturbed(epochs)).testLoss]);
  });

  it("lets training go on between the passes of a large exploration", async () => {
    await session().load(1);
    const large = {
      ...REQUEST,
      settings: { ...REQUEST.settings, depth: 40, width: 32, inputs: "gaussian" as const },
    };
    let isAnswered = false;
    await session().send("train", { runId: 1, untilEpoch: 1_000_000 });
    const answer = session()
      .send("explore", large)
      .then(() => (isAnswered = true));
    const { step } = await session().untilMatch("progress", ({ step: done }) => done > 8);
    expect(step).toBeGreaterThan(8);
    expect(isAnswered).toBe(false);
    await answer;
    await session().send("pause", { runId: 1 });
  });

  it("gives way to a newer question", async () => {
    const { send } = session();
    const answers = await Promise.all([send("explore", REQUEST), send("explore", REQUEST)]);
    expect(answers.map((answer) => answer === null)).toEqual([true, false]);
  });

  it("reads the rows of a table set once for all", async () => {
    const read: string[] = [];
    const alone = new Session({
      now: () => performance.now(),
      yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
      later: () => () => undefined,
      readDataFile: (name) => (read.push(name), readDataFile(name)),
      emit: () => undefined,
    });
    const iris = {
      ...EXPERIMENT,
      data: { ...EXPERIMENT.data, source: "iris", features: ["petal_length_cm"] },
    } as const;
    for (let i = 0; i < 2; i++) await alone.explore({ ...REQUEST, experiment: iris });
    expect(read).toHaveLength(1);
  });
});
