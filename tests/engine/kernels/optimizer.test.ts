import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OptimizerId } from "../../../src/core/experiment/Experiment";
import { makeRng, normal } from "../../../src/core/math/rng";
import { OPTIMIZERS } from "../../../src/core/training/optimizers/optimizers";
import { penaltySlope } from "../../../src/core/training/penalty";
import type { BackendName } from "../../../src/protocol/messages";
import { worstError, type Tolerance } from "../../numeric/worstError";
import { openHarness, type Harness } from "../openHarness";
import type { UpdateInputs } from "./optimizer.harness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];
const IDS = Object.keys(OPTIMIZERS) as OptimizerId[];
const SIZE = 24;
const UPDATES = 6;

/** Stops the second sgd and the second adam, whose gradients are NaN. */
const STACK: readonly { id: OptimizerId; isTraining: boolean }[] = [
  { id: "sgd", isTraining: true },
  { id: "sgd", isTraining: false },
  ...IDS.slice(1).map((id) => ({ id, isTraining: true })),
  { id: "adam", isTraining: false },
];

/** Gradients from 1e-8 to 10 and exact zeros; a weight that is exactly 0, where the slope of abs is 0. */
function makeInputs(isPenalized: boolean): UpdateInputs {
  const rng = makeRng(6, 0, "points");
  const length = STACK.length * SIZE;
  const parameters = Float32Array.from({ length }, (_, i) => (i % SIZE === 0 ? 0 : normal(rng)));
  const gradients = Array.from({ length: UPDATES }, () =>
    Float32Array.from({ length }, (_, i) => {
      if (!STACK[Math.floor(i / SIZE)].isTraining) return NaN;
      return i % SIZE === 1 ? 0 : 10 ** (1 - (i % 10)) * normal(rng);
    }),
  );
  const settings = Float32Array.from(
    STACK.flatMap(({ isTraining }, n) => [
      0.01 * (n + 1),
      n % 2 === 0 ? 0.003 : 0,
      n % 3 === 0 ? 0.02 : 0,
      isTraining ? 1 : 0,
    ]),
  );
  return {
    optimizers: STACK.map(({ id }) => id),
    size: SIZE,
    parameters,
    gradients,
    settings,
    isPenalized,
  };
}

/** The same updates of one network by core's rules in float64. */
function reference(n: number, inputs: UpdateInputs) {
  const own = (values: Float32Array) =>
    Float64Array.from(values.subarray(n * SIZE, (n + 1) * SIZE));
  const [learningRate, l1, l2] = inputs.settings.subarray(4 * n, 4 * n + 4);
  const rule = OPTIMIZERS[inputs.optimizers[n]];
  const weights = own(inputs.parameters);
  const slots = Array.from({ length: rule.numSlots }, () => new Float64Array(SIZE));
  inputs.gradients.forEach((gradient, i) => {
    const slope = own(gradient);
    if (inputs.isPenalized)
      slope.forEach((g, k) => (slope[k] = g + penaltySlope(weights[k], l1, l2)));
    rule.update(weights, slope, slots, learningRate, i + 1);
  });
  return { weights, slots };
}

/**
 * A weight of size 1 moves six times by at most 1: each step rounds it by 6e-8. Adam and RMSprop divide by the root
 * of a moment whose float32 terms are known to 1e-6 relative, and steps are at most .1 here.
 */
const WEIGHTS: Tolerance = { relative: 1e-6, absolute: 1e-6 };

/** Slots add numbers of changing sign and size up to 20, squares up to 400. */
const SLOTS: Tolerance = { relative: 2e-6, absolute: 2e-6 };

let harness: Harness<typeof import("./optimizer.harness")>;
beforeAll(async () => {
  harness = await openHarness("./kernels/optimizer.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("optimizerUpdate on %s", (backend) => {
  it.each([true, false])(
    "updates each network of a mixed stack by core's rule, penalized: %s",
    async (isPenalized) => {
      const inputs = makeInputs(isPenalized);
      const actual = await harness.call("updates", backend, inputs);
      STACK.forEach(({ id, isTraining }, n) => {
        if (!isTraining) return;
        const expected = reference(n, inputs);
        const own = (values: Float32Array) => values.subarray(n * SIZE, (n + 1) * SIZE);
        expect(
          worstError(own(actual.parameters), expected.weights, WEIGHTS),
          id,
        ).toBeLessThanOrEqual(1);
        expected.slots.forEach((slot, k) =>
          expect(worstError(own(actual.slots[k]), slot, SLOTS), id).toBeLessThanOrEqual(1),
        );
      });
    },
  );

  it("leaves a stopped network as it was, NaN gradients and all", async () => {
    const inputs = makeInputs(true);
    const { parameters, slots } = await harness.call("updates", backend, inputs);
    STACK.forEach(({ isTraining }, n) => {
      if (isTraining) return;
      const own = (values: Float32Array) => values.subarray(n * SIZE, (n + 1) * SIZE);
      expect(own(parameters)).toEqual(own(inputs.parameters));
      for (const slot of slots) expect(own(slot)).toEqual(new Float32Array(SIZE));
    });
  });

  it.each(["sgd", "momentum", "nesterov", "rmsprop", "adam"] as const)(
    "agrees with TensorFlow.js's own %s",
    async (id) => {
      const { parameters, gradients } = makeInputs(false);
      // Gradients well above both epsilons, whose places differ.
      const large = gradients.map((all) => all.slice(0, SIZE).map((g) => g + 0.5));
      const theirs = await harness.call(
        "ownUpdates",
        backend,
        id,
        0.05,
        parameters.slice(0, SIZE),
        large,
      );
      const ours = await harness.call("updates", backend, {
        optimizers: [id],
        size: SIZE,
        parameters: parameters.slice(0, SIZE),
        gradients: large,
        settings: Float32Array.of(0.05, 0, 0, 1),
        isPenalized: false,
      });
      // Both are float32 of formulas that are equal on paper and round in other places; Adam's 1e-7 beside roots of .01 and more.
      expect(
        worstError(ours.parameters, theirs, { relative: 1e-5, absolute: 1e-5 }),
      ).toBeLessThanOrEqual(1);
    },
  );
});
