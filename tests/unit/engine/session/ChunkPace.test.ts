import { describe, expect, it } from "vitest";

import { ChunkPace } from "../../../../src/engine/session/ChunkPace";

describe("ChunkPace", () => {
  it("begins as if a step took 30 ms", () => {
    expect(new ChunkPace().numSteps).toBe(3);
  });

  it.each([
    // 30 ms between two looks at messages.
    { msPerStep: 0.1, numSteps: 300 },
    { msPerStep: 7, numSteps: 4 },
    // Slow steps share a look four by four, but not for longer than 100 ms.
    { msPerStep: 10, numSteps: 4 },
    { msPerStep: 25, numSteps: 4 },
    { msPerStep: 26, numSteps: 3 },
    { msPerStep: 60, numSteps: 1 },
    { msPerStep: 2000, numSteps: 1 },
  ])("makes $numSteps steps at once of $msPerStep ms each", ({ msPerStep, numSteps }) => {
    const pace = new ChunkPace();
    pace.mark(8 * msPerStep, 8);
    expect(pace.numSteps).toBe(numSteps);
  });

  it("goes by the last chunk alone", () => {
    const pace = new ChunkPace();
    pace.mark(1000, 1);
    pace.mark(30, 10);
    expect(pace.numSteps).toBe(10);
  });
});
