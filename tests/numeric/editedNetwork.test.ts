import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import type { Parameters } from "../../src/core/network/initialParameters";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { useNodeBackend } from "./useNodeBackend";

/** Slots and running averages, which an edit leaves alone; two stacks. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { examples: 60 },
  network: { hidden: [6, 5], normalization: "batch" },
  training: { optimizer: "adam", learningRate: 0.01, batchSize: 8 },
  variants: [
    { name: "sigmoid", network: { activation: "sigmoid" } },
    { name: "tanh" },
    { name: "other stack", network: { hidden: [3] } },
  ],
});
/** Variant 1, replicate 1. */
const EDITED = 3;
const WEIGHT = { variant: 1, replicate: 1, layer: 2, from: 4, to: 3 };
const BIAS = { ...WEIGHT, from: null, to: 1 };

async function advance(run: Run, steps: number): Promise<Parameters[]> {
  for (let i = 0; i < steps; i++) run.advance();
  await run.settle();
  return run.parameters();
}

async function trained(steps: number): Promise<Run> {
  const run = new Run(makeRunMaterial(EXPERIMENT, null));
  await advance(run, steps);
  return run;
}

describe.each(["cpu", "wasm"] as const)("an edit on %s", (backend) => {
  beforeAll(() => useNodeBackend(backend));

  it("sets one number, rounded to float32, and says what it was and when", async () => {
    const run = await trained(9);
    const before = await run.parameters();
    const applied = await run.network(1, 1).setParameter({ ...WEIGHT, value: 0.1 });
    const value = Math.fround(0.1);
    // 30 train examples in batches of 8: four steps an epoch.
    const was = before[EDITED].weights[1][4 * 5 + 3];
    expect(applied).toEqual({ ...WEIGHT, value, replaced: was, epoch: 2, step: 9 });
    const after = await run.parameters();
    const expected = structuredClone(before);
    expected[EDITED].weights[1][4 * 5 + 3] = value;
    expect(after).toEqual(expected);
    run.dispose();
  });

  it("changes what is trained next, of that network only", async () => {
    const run = await trained(9);
    const twin = await trained(9);
    await run.network(1, 1).setParameter({ ...BIAS, value: 0.5 });
    await run.network(1, 1).setParameter({ ...WEIGHT, value: -2 });
    const edited = await advance(run, 4);
    const untouched = await advance(twin, 4);
    edited.forEach((parameters, n) => {
      if (n === EDITED) expect(parameters.weights).not.toEqual(untouched[n].weights);
      else expect(parameters).toEqual(untouched[n]);
    });
    run.dispose();
    twin.dispose();
  });

  it("that is undone has not happened, to the bit", async () => {
    const run = await trained(9);
    const twin = await trained(9);
    const network = run.network(1, 1);
    for (const place of [WEIGHT, BIAS]) {
      const { replaced } = await network.setParameter({ ...place, value: 1e30 });
      await network.setParameter({ ...place, value: replaced });
    }
    expect(await advance(run, 6)).toEqual(await advance(twin, 6));
    run.dispose();
    twin.dispose();
  });

  it("does not count as a step of training", async () => {
    const run = await trained(9);
    const before = await run.probe();
    await run.network(1, 1).setParameter({ ...WEIGHT, value: 3 });
    const { updateRatio } = (await run.probe()).networks[EDITED];
    // The last step moved the layer's weights by a few percent of their size; the edit by more than all of it.
    expect(updateRatio[1]).toBeLessThan(before.networks[EDITED].updateRatio[1] * 1.5);
    run.dispose();
  });

  it("that blows the network up stops it there, and leaves the others", async () => {
    const run = await trained(9);
    const twin = await trained(9);
    await run.network(1, 1).setParameter({ ...WEIGHT, layer: 3, to: 0, value: 3.4e38 });
    await run.network(1, 1).setParameter({ ...WEIGHT, layer: 3, to: 1, value: -3.4e38 });
    run.advance();
    const [divergence, ...more] = await run.settle();
    expect(divergence).toMatchObject({ variant: 1, replicate: 1, step: 10 });
    expect(more).toEqual([]);
    const [parameters, untouched] = [await advance(run, 3), await advance(twin, 4)];
    parameters.forEach((own, n) => {
      if (n !== EDITED) expect(own).toEqual(untouched[n]);
    });
    run.dispose();
    twin.dispose();
  });

  it("can be copied, and the copy restored", async () => {
    const run = await trained(9);
    await run.network(1, 1).setParameter({ ...WEIGHT, value: 0.75 });
    const copy = await run.copy();
    const again = await trained(0);
    again.restore(copy);
    expect(await advance(again, 5)).toEqual(await advance(run, 5));
    run.dispose();
    again.dispose();
  });
});
