import { describe, expect, it } from "vitest";

import { parseKnown } from "../../../src/core/calculus/expression/parseKnown";
import { STEPS_PER_EPOCH, undisturbed, useSession } from "./useSession";

const REQUEST = { tree: parseKnown("x^2"), x: 1.5 };

describe("slopeOf", () => {
  const session = useSession();

  it("answers before any run is loaded", async () => {
    expect(await session().send("slopeOf", REQUEST)).toBe(3);
  });

  it("changes nothing of a run that trains meanwhile", async () => {
    const epochs = 8;
    await session().load(1);
    await session().send("train", { runId: 1, untilEpoch: epochs });
    const stopped = session().until("stopped");
    for (let i = 0; i < 4; i++) expect(await session().send("slopeOf", REQUEST)).toBe(3);
    expect((await stopped).reason).toBe("finished");
    const last = session().lastEvaluation();
    expect(last.step).toBe(epochs * STEPS_PER_EPOCH);
    expect([...last.testLoss]).toEqual([...(await undisturbed(epochs)).testLoss]);
  });
});
