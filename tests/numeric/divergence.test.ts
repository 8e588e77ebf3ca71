import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import type { Parameters } from "../../src/core/network/initialParameters";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { BatchFeeder, EpochOrders } from "../../src/engine/stack/BatchFeeder";
import { Stack } from "../../src/engine/stack/Stack";
import { disposeState, initialState } from "../../src/engine/stack/StackState";
import type { Divergence } from "../../src/protocol/messages";
import { resultOf } from "./cli/resultOf";
import { useNodeBackend } from "./useNodeBackend";

const STEPS = 90;

/** Networks of one stack that blow up by their outputs, by their weights and by single units, at different steps. */
const DOCUMENT = {
  replicates: 2,
  data: { source: "plane", examples: 60 },
  network: { hidden: [6, 5], activation: "relu", initializer: "heNormal" },
  training: { epochs: STEPS / 3, learningRate: 0.05 },
  variants: [
    { name: "calm" },
    { name: "fast", training: { learningRate: 10 } },
    {
      name: "leaky",
      network: { activation: "leakyRelu" },
      training: { learningRate: 2, optimizer: "momentum" },
    },
    { name: "penalty", training: { learningRate: 1, l2: 10 } },
    {
      name: "slow penalty",
      network: { activation: "tanh" },
      training: { learningRate: 0.5, l2: 10 },
    },
  ],
} as const;
const EXPERIMENT: Experiment = withDefaults(DOCUMENT);

async function trainInChunks(
  chunk: number,
): Promise<{ divergences: Divergence[]; parameters: Parameters[] }> {
  const run = new Run(makeRunMaterial(EXPERIMENT, null));
  const divergences: Divergence[] = [];
  while (run.step < STEPS) {
    for (let i = Math.min(chunk, STEPS - run.step); i > 0; i--) run.advance();
    divergences.push(...(await run.settle()));
  }
  const parameters = await run.parameters();
  run.dispose();
  divergences.sort((a, b) => a.variant - b.variant || a.replicate - b.replicate);
  return { divergences, parameters };
}

/** Steps the one stack update by update, without any detection, and looks at every number of every network. */
async function lookStepByStep(): Promise<
  Map<number, { step: number; layer: number; last: number[] }>
> {
  const { data, stacks } = makeRunMaterial(EXPERIMENT, null);
  const [{ plan, initial }] = stacks;
  const stack = new Stack(plan);
  const feeder = new BatchFeeder(plan, data, new EpochOrders(EXPERIMENT.seed, 30));
  const own = async (tensor: tf.Tensor, n: number) => {
    const values = await tensor.data();
    return [...values].slice(
      (n * values.length) / stack.numNetworks,
      ((n + 1) * values.length) / stack.numNetworks,
    );
  };
  const isFinite = async (tensor: tf.Tensor, n: number) =>
    (await own(tensor, n)).every(Number.isFinite);

  const broken = new Map<number, { step: number; layer: number; last: number[] }>();
  let state = initialState(plan, initial);
  for (let step = 1; step <= STEPS; step++) {
    const batch = feeder.trainBatch(Math.floor((step - 1) / 3), (step - 1) % 3);
    const { state: next, losses } = stack.update(state, batch);
    for (let n = 0; n < stack.numNetworks; n++) {
      if (broken.has(n)) continue;
      const areFinite = [...next.parameters, losses].map((tensor) => isFinite(tensor, n));
      if ((await Promise.all(areFinite)).every(Boolean)) continue;
      const { preActivations } = stack.forward(batch.x, stack.split(state.parameters));
      const numLayers = preActivations.length;
      let layer = 1;
      while (layer <= numLayers && (await isFinite(preActivations[layer - 1], n))) layer++;
      if (layer > numLayers) {
        layer = 1;
        while (
          layer < numLayers &&
          (await isFinite(next.parameters[2 * layer - 2], n)) &&
          (await isFinite(next.parameters[2 * layer - 1], n))
        )
          layer++;
      }
      const last = (await Promise.all(state.parameters.map((tensor) => own(tensor, n)))).flat();
      broken.set(n, { step, layer, last });
    }
    disposeState(state);
    losses.dispose();
    state = next;
  }
  return broken;
}

/** As a state holds them: weights and bias of each layer in turn. */
const flat = ({ weights, biases }: Parameters) => weights.flatMap((w, l) => [...w, ...biases[l]]);

describe.each(["cpu", "wasm"] as const)("divergence on %s", (backend) => {
  let looked: Awaited<ReturnType<typeof lookStepByStep>>;
  let trained: Awaited<ReturnType<typeof trainInChunks>>;
  beforeAll(async () => {
    await useNodeBackend(backend);
    looked = await lookStepByStep();
    trained = await trainInChunks(STEPS);
  });

  it("is found at the very step and layer, long after it happened", () => {
    const expected = [...looked.entries()]
      .sort(([a], [b]) => a - b)
      .map(([n, { step, layer }]) => ({
        variant: Math.floor(n / 2),
        replicate: n % 2,
        step,
        epoch: Math.floor((step - 1) / 3),
        layer,
      }));
    expect(trained.divergences).toEqual(expected);
    expect(trained.divergences.map(({ variant }) => variant)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    // The cases are different ones.
    expect(new Set(trained.divergences.map(({ step }) => step)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(trained.divergences.map(({ layer }) => layer)).size).toBeGreaterThan(1);
  });

  it("leaves the network at its last finite state", () => {
    for (const [n, { last }] of looked) {
      expect(last.every(Number.isFinite)).toBe(true);
      expect(flat(trained.parameters[n])).toEqual(last);
    }
  });

  it.each([1, 7, 30])("is the same however often one looks: every %s steps", async (chunk) => {
    const { divergences, parameters } = await trainInChunks(chunk);
    expect(divergences).toEqual(trained.divergences);
    expect(parameters).toEqual(trained.parameters);
  });

  it("does not touch the other networks: their bytes are those of a run without it", async () => {
    const together = await resultOf(DOCUMENT, { backend });
    const calm = await resultOf({ ...DOCUMENT, variants: [DOCUMENT.variants[0]] }, { backend });
    expect(JSON.stringify(together.networks.slice(0, 2))).toBe(JSON.stringify(calm.networks));
    expect(calm.networks.every(({ diverged }) => diverged === undefined)).toBe(true);
    expect(together.networks.slice(2).map(({ diverged }) => diverged)).toEqual(
      trained.divergences.map(({ step, layer }) => ({ step, layer })),
    );
  });
});
