import { describe, expect, it } from "vitest";

import { bestBackend } from "../../../../src/engine/backend/bestBackend";
import type { BackendName } from "../../../../src/protocol/messages";

const speeds = (byName: Partial<Record<BackendName, number>>) =>
  Object.entries(byName).map(([name, stepsPerSecond]) => ({
    name: name as BackendName,
    stepsPerSecond,
  }));

describe("bestBackend", () => {
  it.each([
    {
      what: "a graphics card that is the fastest",
      speed: { webgl: 900, wasm: 300 },
      best: "webgl",
    },
    // 200 is 1.5 times 134, but not 1.5 times 133.
    { what: "one that is not clearly slower", speed: { webgl: 134, wasm: 200 }, best: "webgl" },
    { what: "what is clearly faster", speed: { webgl: 133, wasm: 200, cpu: 50 }, best: "wasm" },
    { what: "what else trains", speed: { cpu: 5 }, best: "cpu" },
  ])("takes $what, where WebGL is hardware", ({ speed, best }) => {
    expect(bestBackend(speeds(speed), true)).toBe(best);
  });

  it("takes the fastest, by however little, where WebGL is not hardware", () => {
    expect(bestBackend(speeds({ wasm: 100, cpu: 101 }), false)).toBe("cpu");
  });
});
