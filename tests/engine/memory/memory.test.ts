import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import type { BackendName } from "../../../src/protocol/messages";
import { openHarness, type Harness } from "../openHarness";

const BACKENDS: readonly BackendName[] = ["webgl", "wasm", "cpu"];

/** Three stacks, slots, penalties, cures, and a last batch that is smaller than the others. */
const HEALTHY = withDefaults({
  replicates: 2,
  data: { examples: 44 },
  network: { hidden: [5, 4] },
  training: { batchSize: 8, l1: 1e-3 },
  variants: [
    { name: "sgd" },
    { name: "adam", training: { optimizer: "adam" } },
    { name: "deep", network: { hidden: [4, 4, 4] }, training: { optimizer: "momentum" } },
    {
      name: "cured",
      network: { hidden: [5, 5], normalization: "batch", residual: true, dropout: 0.2 },
      training: { gradientClip: 0.5, schedule: "cosine", warmupEpochs: 1 },
    },
  ],
});

/** A rate of 10 on squared errors of ReLU outputs multiplies them each step: it overflows within some 20. */
const DIVERGING = withDefaults({
  replicates: 2,
  data: { source: "plane", examples: 44 },
  network: { hidden: [5], activation: "relu" },
  training: { batchSize: 8 },
  variants: [
    { name: "calm" },
    { name: "wild", training: { learningRate: 10, optimizer: "momentum" } },
  ],
});

/** One small hidden layer, for speed; batches of 10, 10 and 5. */
const SMALL = withDefaults({
  replicates: 2,
  data: { examples: 50 },
  network: { hidden: [4] },
  variants: [
    { name: "sgd" },
    { name: "adam", training: { optimizer: "adam" } },
    {
      name: "cured",
      network: { normalization: "batch", dropout: 0.2 },
      training: { gradientClip: 0.5, schedule: "step" },
    },
  ],
});

let harness: Harness<typeof import("./memory.harness")>;
beforeAll(async () => {
  harness = await openHarness("./memory/memory.harness.ts");
});
afterAll(() => harness.close());

describe.each(BACKENDS)("tensors on %s", (backend) => {
  it("are all gone after build, train, evaluate, probe, maps, copy, restore and dispose", async () => {
    const { before, during, after, divergences } = await harness.call(
      "memoryOverALife",
      backend,
      HEALTHY,
    );
    expect(divergences).toEqual([]);
    expect(during.numTensors).toBeGreaterThan(before.numTensors);
    expect({ ...after, numBytesOnGpu: 0 }).toEqual({ ...before, numBytesOnGpu: 0 });
  });

  it("are all gone after networks diverged", async () => {
    const { memories, divergences, isTraining } = await harness.call(
      "memoryOverSteps",
      backend,
      DIVERGING,
      90,
      30,
    );
    expect(divergences.map(({ variant }) => variant)).toEqual([1, 1]);
    expect(isTraining).toBe(true);
    const { before, after } = await harness.call("memoryOverALife", backend, DIVERGING);
    expect({ ...after, numBytesOnGpu: 0 }).toEqual({ ...before, numBytesOnGpu: 0 });
    expect(new Set(memories.map(({ numTensors }) => numTensors)).size).toBe(1);
  });

  it("stay as many and as large for 3,000 steps", async () => {
    const { memories, divergences } = await harness.call(
      "memoryOverSteps",
      backend,
      SMALL,
      3000,
      300,
    );
    expect(divergences).toEqual([]);
    expect(memories).toHaveLength(10);
    // At the end of an epoch every look sees the same tensors, bytes and, since every shape was seen, textures.
    for (const memory of memories) expect(memory).toEqual(memories[0]);
  });
});
