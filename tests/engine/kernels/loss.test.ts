import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeRng, normal } from "../../../src/core/math/rng";
import { LOSSES } from "../../../src/core/training/losses/losses";
import type { BackendName } from "../../../src/protocol/messages";
import { worstError, type Tolerance } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { LossInputs } from "./loss.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

const NETWORKS = 3;
const BATCH = 14;

const CASES = [
  { loss: "crossEntropy", task: "classes", numOutputs: 2 },
  { loss: "crossEntropy", task: "classes", numOutputs: 10 },
  { loss: "meanSquaredError", task: "classes", numOutputs: 3 },
  { loss: "meanSquaredError", task: "real", numOutputs: 1 },
] as const;

/** Outputs of growing spread, 1e-3 to 1e3: from a network that knows nothing to one that is sure, and mostly wrong. */
function makeInputs({ loss, task, numOutputs }: (typeof CASES)[number]): LossInputs {
  const rng = makeRng(5, 0, "points");
  const spread = (i: number) => 10 ** (((i % BATCH) / (BATCH - 1)) * 6 - 3);
  const numExamples = NETWORKS * BATCH;
  return {
    loss,
    task,
    shape: [NETWORKS, BATCH, numOutputs],
    outputs: Float32Array.from(
      { length: numExamples * numOutputs },
      (_, i) => spread(Math.floor(i / numOutputs)) * normal(rng),
    ),
    targets: Float32Array.from({ length: numExamples }, (_, i) =>
      task === "classes" ? i % numOutputs : normal(rng),
    ),
    dy: Float32Array.from({ length: numExamples }, (_, i) => 2 ** ((i % 5) - 2)),
  };
}

/** Core's loss and `dy` times its slope in float64. */
function reference({ loss, task, shape, outputs, targets, dy }: LossInputs) {
  const numOutputs = shape[2];
  const slopes = new Float64Array(outputs.length);
  const values = Float64Array.from(targets, (target, i) => {
    LOSSES[loss].slope(outputs, i * numOutputs, numOutputs, target, task, slopes);
    return LOSSES[loss].value(outputs, i * numOutputs, numOutputs, target, task);
  });
  return {
    losses: values,
    slopes: slopes.map((slope, i) => slope * dy[Math.floor(i / numOutputs)]),
  };
}

/**
 * A float32 logit of 1,000 is known to 6e-5, and with it the exponent of a probability: 1e-4 relative. Probabilities
 * and losses of a size near 1 are known to a few units in the last place, so that what cancels is off by 1e-6.
 */
const FLOAT32: Tolerance = { relative: 1e-4, absolute: 2e-6 };

/** Core's own functions in float64, rounded once; slopes are rounded twice, before and after dy. */
const ROUNDING: Tolerance = { relative: 1.3e-7, absolute: 1e-38 };

let harness: Harness<typeof import("./loss.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/loss.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("dataLoss on %s", (backend) => {
  describe.each(CASES)("$loss of $task with $numOutputs outputs", (one) => {
    const inputs = makeInputs(one);

    it("has the value and dy times the slope of core's loss", async () => {
      const actual = await harness.call("losses", backend, "fused", inputs);
      const expected = reference(inputs);
      const tolerance = backend === "webgl" ? FLOAT32 : ROUNDING;
      expect(worstError(actual.losses, expected.losses, tolerance)).toBeLessThanOrEqual(1);
      expect(worstError(actual.slopes, expected.slopes, tolerance)).toBeLessThanOrEqual(1);
    });

    it("agrees with the loss composed of TensorFlow.js's ops", async () => {
      const fused = await harness.call("losses", backend, "fused", inputs);
      const composed = await harness.call("losses", backend, "composed", inputs);
      expect(worstError(fused.losses, composed.losses, FLOAT32)).toBeLessThanOrEqual(1);
      expect(worstError(fused.slopes, composed.slopes, FLOAT32)).toBeLessThanOrEqual(1);
    });
  });

  it("stays finite where the outputs are huge", async () => {
    const outputs = Float32Array.of(1e4, -1e4, -3e37, 3e37);
    const inputs: LossInputs = {
      loss: "crossEntropy",
      task: "classes",
      shape: [1, 2, 2],
      outputs,
      targets: Float32Array.of(1, 1),
      dy: Float32Array.of(1, 1),
    };
    const { losses, slopes } = await harness.call("losses", backend, "fused", inputs);
    // log(e^1e4 + e^-1e4) - (-1e4) = 2e4, and p = (1, 0); the second example is right beyond doubt.
    expect([...losses]).toEqual([2e4, 0]);
    expect([...slopes]).toEqual([1, -1, 0, 0]);
  });
});
