import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../../src/core/experiment/defaults";
import { useBackend } from "../../../src/engine/backend/useBackend";
import type { Evaluation, EventMessage } from "../../../src/protocol/messages";
import { lookAtRun } from "../../numeric/lookAtRun";
import { worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

const EPOCHS = 2;

function evaluationsOf(events: readonly EventMessage[]): Evaluation[] {
  return events.flatMap((event) => (event.kind === "progress" ? event.evaluations : []));
}

describe("the page's worker", () => {
  let harness: Harness<typeof import("./worker.harness")>;
  let expected: Evaluation;
  beforeAll(async () => {
    harness = await openHarness("./session/worker.harness.ts");
    await useBackend("cpu");
    expected = (await lookAtRun(DEFAULT_EXPERIMENT, EPOCHS * 25)).evaluation;
  });
  afterAll(() => harness.close());

  it.each([
    // 50 steps: see backends.test.ts for how far the backends may be apart.
    { backend: "webgl", tolerance: { relative: 1e-5 } },
    { backend: "wasm", tolerance: { relative: 1e-5 } },
    { backend: "cpu", tolerance: {} },
  ] as const)(
    "trains the default experiment on $backend as Node does",
    async ({ backend, tolerance }) => {
      const { run, events, maps } = await harness.call(
        "trainInWorker",
        DEFAULT_EXPERIMENT,
        backend,
        EPOCHS,
      );
      expect(run.backend).toMatchObject({ name: backend, isHalfPrecision: false });
      expect(run.backend.renderer).toContain("SwiftShader");
      expect(run.numNetworks).toBe(15);
      expect(events.at(-1)).toMatchObject({ kind: "stopped", reason: "finished" });
      const { trainLoss, testLoss } = evaluationsOf(events).at(-1)!;
      expect(worstError(trainLoss, expected.trainLoss, tolerance)).toBeLessThanOrEqual(1);
      expect(worstError(testLoss, expected.testLoss, tolerance)).toBeLessThanOrEqual(1);
      expect(maps.map(({ values }) => values.length)).toEqual([128, 128, 128]);
      expect(maps.flatMap(({ values }) => [...values]).every((p) => p > 0 && p < 1)).toBe(true);
    },
  );

  it("takes the fastest backend where WebGL is software, and says so with the speeds", async () => {
    const { run } = await harness.call("trainInWorker", DEFAULT_EXPERIMENT, "auto", 1);
    const { name, reason, measured } = run.backend;
    expect(measured.map((one) => one.name)).toEqual(["wasm", "cpu"]);
    const fastest = [...measured].sort((a, b) => b.stepsPerSecond - a.stepsPerSecond)[0];
    expect(name).toBe(fastest.name);
    expect(reason).toMatch(
      /WebGL here is software \(.*SwiftShader.*\).*WebAssembly \d+, plain JavaScript \d+/,
    );
  });

  it("fetches the rows of a real set", async () => {
    const digits = withDefaults({
      replicates: 1,
      data: { source: "digits" },
      network: { hidden: [32], activation: "relu" },
      training: { optimizer: "adam", learningRate: 0.003, batchSize: 32 },
    });
    const { run, events } = await harness.call("trainInWorker", digits, "cpu", 2);
    // 1,797 rows, a fifth of them for the test.
    expect(run.data[0].trainY.length + run.data[0].testY.length).toBe(1797);
    expect(run.data[0].testY).toHaveLength(359);
    const [first] = evaluationsOf(events);
    const last = evaluationsOf(events).at(-1)!;
    expect(first.testAccuracy[0]).toBeLessThan(0.3);
    expect(last.testAccuracy[0]).toBeGreaterThan(0.8);
    // Every test example is counted once, those on the diagonal being right.
    const counts = last.confusion[0];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(359);
    const numRight = Array.from({ length: 10 }, (_, c) => counts[11 * c]).reduce((a, b) => a + b);
    expect(numRight / 359).toBeCloseTo(last.testAccuracy[0], 12);
  });
});
