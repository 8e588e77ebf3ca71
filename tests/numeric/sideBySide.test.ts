import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { describeRun } from "../../src/engine/session/describeRun";
import { resultOf, type Result } from "./cli/resultOf";
import { lookAtRun } from "./lookAtRun";
import { trainReference } from "./referenceTrainer";
import { useNodeBackend } from "./useNodeBackend";
import { rms, worstError } from "./worstError";

/** 55 train examples; every field of network and training that the engine treats apart. */
const DOCUMENT = {
  replicates: 2,
  data: { examples: 110, noise: 5 },
  network: { hidden: [6, 5] },
  training: { epochs: 3 },
  variants: [
    { name: "base" },
    { name: "activations", network: { hidden: [{ units: 6, activation: "sine" }, 5] } },
    { name: "start", network: { initializer: "heNormal", biasInitializer: "small" } },
    { name: "shape", network: { hidden: [4, 4, 4], activation: "relu" }, training: { l2: 0.01 } },
    { name: "batches of 8", training: { batchSize: 8, optimizer: "adam", learningRate: 0.01 } },
    {
      name: "all at once",
      network: { hidden: [] },
      training: { batchSize: 55, loss: "meanSquaredError", optimizer: "nesterov", l1: 0.001 },
    },
  ],
} as const;

/** A network's bytes without its name. */
const bytes = (result: Result, n: number) => JSON.stringify({ ...result.networks[n], variant: "" });

describe.each(["cpu", "wasm"] as const)(
  "variants of other shapes, batches, losses and optimizers on %s",
  (backend) => {
    let together: Result;
    beforeAll(async () => {
      together = await resultOf(DOCUMENT, { backend });
    });

    it.each(DOCUMENT.variants.map((variant, v) => ({ variant, v, name: variant.name })))(
      "get what they get alone, byte for byte: $name",
      async ({ variant, v }) => {
        // Alone as a variant of the same base, and as the base itself, whose batches are then the clock.
        const asVariant = await resultOf({ ...DOCUMENT, variants: [variant] }, { backend });
        const { network, training } = { network: {}, training: {}, ...variant };
        const asBase = await resultOf(
          {
            ...DOCUMENT,
            network: { ...DOCUMENT.network, ...network },
            training: { ...DOCUMENT.training, ...training },
            variants: [],
          },
          { backend },
        );
        for (const replicate of [0, 1]) {
          const expected = bytes(together, 2 * v + replicate);
          expect(bytes(asVariant, replicate)).toBe(expected);
          expect(bytes(asBase, replicate)).toBe(expected);
        }
      },
    );
  },
);

describe("stacks", () => {
  it("keep up with the base's examples within the epoch and meet it at its end", async () => {
    await useNodeBackend("cpu");
    const experiment = withDefaults(DOCUMENT);
    // After 10, 20 ... 55 of the base's examples: whole batches of 8, and of 55.
    const updates = [
      { step: 1, ofEight: 1, ofAll: 0 },
      { step: 3, ofEight: 3, ofAll: 0 },
      { step: 4, ofEight: 5, ofAll: 0 },
      { step: 5, ofEight: 6, ofAll: 0 },
      { step: 6, ofEight: 7, ofAll: 1 },
    ];
    for (const { step, ofEight, ofAll } of updates) {
      const { parameters } = await lookAtRun(experiment, step);
      const expected = [
        { v: 4, ...trainReference(experiment, 4, 0, ofEight) },
        { v: 5, ...trainReference(experiment, 5, 0, ofAll) },
      ];
      // One update too few or too many moves the weights by 1e-3 and more.
      for (const { v, weights } of expected)
        weights.forEach((values, l) =>
          expect(
            worstError(parameters[2 * v].weights[l], values, { absolute: 1e-5 * rms(values) }),
          ).toBeLessThanOrEqual(1),
        );
    }
  });

  it("hold the networks of one shape, batch size and loss, and count their own steps an epoch", async () => {
    await useNodeBackend("cpu");
    const run = new Run(makeRunMaterial(withDefaults(DOCUMENT), null));
    const backend = {
      name: "cpu",
      reason: "",
      renderer: null,
      isHalfPrecision: false,
      measured: [],
    } as const;
    const described = describeRun(run, 1, backend);
    run.dispose();
    expect(described.numNetworks).toBe(12);
    // Base, activations and start share theirs; shape, batches of 8 and all at once have their own.
    expect(described.numStacks).toBe(4);
    // ceil(55 / 10), ceil(55 / 8), 55 / 55.
    expect(described.stepsPerEpoch).toEqual([6, 6, 6, 6, 7, 1]);
    // (2 + 1) 6 + (6 + 1) 5 + (5 + 1) 2, then (2 + 1) 4 + 2 (4 + 1) 4 + (4 + 1) 2, and (2 + 1) 2.
    expect(described.numParameters).toEqual([65, 65, 65, 62, 65, 6]);
  });
});
