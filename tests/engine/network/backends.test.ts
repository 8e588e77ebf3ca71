import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../src/core/experiment/defaults";
import type { BackendName } from "../../../src/protocol/messages";
import type { RunLook } from "../../numeric/lookAtRun";
import { rms, worstError } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";

/**
 * One step's gradient differs by some 1e-7 of its size between backends; fifty steps of rate .1 add up to less than
 * that of the weights, and nothing amplifies it yet at this age of the default experiment (measured: 7e-7).
 */
const WEIGHTS_APART = 1e-5;
const LOSSES_APART = 1e-5;

describe("the default experiment after 50 steps of SGD", () => {
  let harness: Harness<typeof import("./run.harness")>;
  const looks = new Map<BackendName, RunLook>();
  beforeAll(async () => {
    harness = await openHarness("./network/run.harness.ts");
    for (const backend of ["webgl", "wasm", "cpu"] as const)
      looks.set(backend, await harness.call("look", backend, DEFAULT_EXPERIMENT, 50));
  });
  afterAll(() => harness.close());

  describe.each(["webgl", "wasm"] as const)("on %s", (backend) => {
    it("has the weights that it has on cpu", () => {
      const actual = looks.get(backend)!.parameters;
      looks.get("cpu")!.parameters.forEach((expected, n) => {
        expected.weights.forEach((weights, l) => {
          // Biases are still small: they are measured by the size of their layer's weights.
          const tolerance = { absolute: WEIGHTS_APART * rms(weights) };
          expect(worstError(actual[n].weights[l], weights, tolerance)).toBeLessThanOrEqual(1);
          expect(
            worstError(actual[n].biases[l], expected.biases[l], tolerance),
          ).toBeLessThanOrEqual(1);
        });
      });
    });

    it("has the losses that it has on cpu, and the accuracies", () => {
      const actual = looks.get(backend)!.evaluation;
      const expected = looks.get("cpu")!.evaluation;
      for (const name of ["trainLoss", "testLoss"] as const)
        expect(
          worstError(actual[name], expected[name], { relative: LOSSES_APART }),
        ).toBeLessThanOrEqual(1);
      // One of 250 examples may lie on the other side of the boundary.
      for (const name of ["trainAccuracy", "testAccuracy"] as const)
        expect(
          worstError(actual[name], expected[name], { absolute: 1.01 / 250 }),
        ).toBeLessThanOrEqual(1);
    });
  });

  it("has moved: every network's loss on the train set differs from the one at the start", async () => {
    const before = await harness.call("look", "cpu", DEFAULT_EXPERIMENT, 0);
    looks
      .get("cpu")!
      .evaluation.trainLoss.forEach((loss, n) =>
        expect(Math.abs(loss - before.evaluation.trainLoss[n])).toBeGreaterThan(1e-3),
      );
  });
});
