import { beforeAll, describe, expect, it } from "vitest";

import { makeReplicateData } from "../../src/core/data/makeReplicateData";
import { withDefaults, type PartialExperiment } from "../../src/core/experiment/defaults";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import { networkLayers } from "../../src/core/network/layers";
import { forward } from "../../src/core/network/referenceNetwork";
import { evaluateOutputs } from "../../src/core/training/evaluateOutputs";
import { LAYER_STATISTIC_NAMES } from "../../src/core/training/LayerStatistics";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { resultOf } from "./cli/resultOf";
import { lookAtRun, type RunLook } from "./lookAtRun";
import { trainReference } from "./referenceTrainer";
import { referenceStatistics } from "./referenceStatistics";
import { useNodeBackend } from "./useNodeBackend";
import { rms, worstError } from "./worstError";

/** Every cure alone and with others; 21 train examples in batches of 10, 10 and 1. */
const DOCUMENT = {
  replicates: 2,
  data: { source: "spiral3", examples: 42 },
  network: { hidden: [6, 6, 5, 5], biasInitializer: "small" },
  training: { epochs: 10, l2: 0.01 },
  variants: [
    { name: "none" },
    { name: "batch", network: { normalization: "batch" } },
    { name: "layer", network: { normalization: "layer", activation: "relu" } },
    { name: "residual", network: { residual: true } },
    { name: "dropout", network: { dropout: 0.3 }, training: { gradientClip: 0.3 } },
    {
      name: "all",
      network: { normalization: "batch", residual: true, dropout: 0.2 },
      training: {
        optimizer: "momentum",
        learningRate: 0.05,
        gradientClip: 0.4,
        schedule: "cosine",
        warmupEpochs: 2,
      },
    },
  ],
} as const satisfies PartialExperiment;
const EXPERIMENT = withDefaults(DOCUMENT);

/** The same with every way to clip and to schedule in one stack, beside a network that does neither. */
const SCHEDULED = withDefaults({
  ...DOCUMENT,
  variants: [
    { name: "neither" },
    { name: "short", training: { gradientClip: 0.05 } },
    { name: "far", training: { gradientClip: 1000 } },
    { name: "cosine", training: { schedule: "cosine" } },
    { name: "step", training: { schedule: "step", gradientClip: 0.2, l1: 0.01 } },
    { name: "warm", training: { warmupEpochs: 4, optimizer: "adam", learningRate: 0.01 } },
  ],
});

const STEPS = 24;
const KINDS = ["weights", "biases", "gammas", "betas", "means", "variances"] as const;

/**
 * Against the rms of the layer's weights. Each of 24 gradients is right to 1e-6 of the layer's; normalization divides by
 * the deviation of ten sums and subtracts their means, which loses another digit, and training carries errors on
 * (measured: 1.6e-5 at worst).
 */
const TOLERANCE = 4e-5;

function expectTrained(look: RunLook, experiment: typeof EXPERIMENT, n: number) {
  const [v, replicate] = [Math.floor(n / 2), n % 2];
  const expected = trainReference(experiment, v, replicate, STEPS);
  for (const kind of KINDS)
    expected[kind].forEach((values, l) => {
      const actual = look.parameters[n][kind][l];
      if (values.length === 0) return expect(actual).toHaveLength(0);
      const tolerance = { absolute: TOLERANCE * rms(expected.weights[l]) };
      const where = `${experiment.variants[v].name}: ${kind} of layer ${l + 1}`;
      expect(worstError(actual, values, tolerance), where).toBeLessThanOrEqual(1);
    });
}

describe.each(["cpu", "wasm"] as const)("training with cures on %s", (backend) => {
  let look: RunLook;
  beforeAll(async () => {
    await useNodeBackend(backend);
    look = await lookAtRun(EXPERIMENT, STEPS);
  });

  it.each(DOCUMENT.variants.map(({ name }, v) => ({ name, v })))(
    "has the parameters and averages of the float64 reference after 24 steps: $name",
    ({ v }) => {
      for (const replicate of [0, 1]) expectTrained(look, EXPERIMENT, 2 * v + replicate);
    },
  );

  it("clips and schedules each network of a stack as the reference does", async () => {
    const scheduled = await lookAtRun(SCHEDULED, STEPS);
    SCHEDULED.variants.forEach((_, v) => expectTrained(scheduled, SCHEDULED, 2 * v));
    // A limit that no gradient reaches changes no bit.
    expect(scheduled.parameters[4]).toEqual(scheduled.parameters[0]);
    expect(scheduled.parameters[2]).not.toEqual(scheduled.parameters[0]);
  });

  it("evaluates by the running averages and without dropout", () => {
    resolveVariants(EXPERIMENT).forEach(({ name, hidden, network, training }, v) => {
      const layers = networkLayers(hidden, 2, 3, network);
      const { test } = makeReplicateData(EXPERIMENT.seed, EXPERIMENT.data, 1, null);
      const pass = forward(layers, look.parameters[2 * v + 1], test.x, { usesAverages: true });
      const expected = evaluateOutputs(pass.y.at(-1)!, test.y, "classes", training.loss);
      expect(look.evaluation.testLoss[2 * v + 1], name).toBeCloseTo(expected.loss, 5);
      expect(look.evaluation.testAccuracy[2 * v + 1], name).toBe(expected.accuracy);
    });
  });

  it("takes statistics by the probe set's own averages, without dropout", () => {
    look.snapshot.networks.forEach((statistics, n) => {
      const expected = referenceStatistics(EXPERIMENT, look, n);
      for (const name of LAYER_STATISTIC_NAMES) {
        const tolerance =
          name === "activationMean" ? { absolute: 1e-5 } : { relative: 1e-5, absolute: 1e-9 };
        const part = (values: ArrayLike<number>) =>
          Array.from(values).slice(0, name === "saturated" || name === "dead" ? -1 : undefined);
        expect(
          worstError(part(statistics[name]), part(expected[name]), tolerance),
          `${EXPERIMENT.variants[Math.floor(n / 2)].name}: ${name}`,
        ).toBeLessThanOrEqual(1);
      }
    });
  });

  it("gives a network the same bytes whatever stands beside it", async () => {
    const variants = [...DOCUMENT.variants.slice(1), SCHEDULED.variants[4]];
    const one = await resultOf({ ...DOCUMENT, variants, replicates: 1 }, { backend });
    const many = await resultOf({ ...DOCUMENT, variants, replicates: 4 }, { backend });
    one.networks.forEach((network, v) =>
      expect(JSON.stringify(many.networks[4 * v])).toBe(JSON.stringify(network)),
    );
    for (const variant of variants) {
      const alone = await resultOf(
        { ...DOCUMENT, variants: [variant], replicates: 1 },
        { backend },
      );
      const expected = one.networks.find((network) => network.variant === variant.name);
      expect(JSON.stringify(alone.networks[0])).toBe(JSON.stringify(expected));
    }
  });

  it("writes what normalization trains and remembers, and nothing new without it", async () => {
    const variants = DOCUMENT.variants.slice(0, 3);
    const { networks } = await resultOf({ ...DOCUMENT, variants, replicates: 1 }, { backend });
    const names = networks.map(({ final }) => Object.keys(final!));
    expect(names[0]).toEqual(["weights", "biases"]);
    expect(names[1]).toEqual(["weights", "biases", "gammas", "betas", "means", "variances"]);
    expect(names[2]).toEqual(["weights", "biases", "gammas", "betas"]);
  });

  it("goes on from a copy bit for bit", async () => {
    const run = new Run(makeRunMaterial(EXPERIMENT, null));
    const other = new Run(makeRunMaterial(EXPERIMENT, null));
    for (let i = 0; i < 7; i++) run.advance();
    await run.settle();
    other.restore(await run.copy());
    for (const each of [run, other]) {
      for (let i = 0; i < STEPS - 7; i++) each.advance();
      await each.settle();
      expect(await each.parameters()).toEqual(look.parameters);
      each.dispose();
    }
  });

  it("repeats masks and averages where a diverged network is looked for", async () => {
    const wild = { name: "wild", network: { dropout: 0.2 }, training: { learningRate: 10 } };
    const cured = {
      ...DOCUMENT,
      data: { source: "plane", examples: 42 },
      network: { hidden: [6, 6], activation: "relu", dropout: 0.2, normalization: "batch" },
      training: { epochs: 30, learningRate: 0.01 },
      variants: [{ name: "calm" }, { ...wild, training: { ...wild.training, l2: 10 } }],
    };
    const together = await resultOf(cured, { backend });
    const calm = await resultOf({ ...cured, variants: [cured.variants[0]] }, { backend });
    expect(together.networks.map(({ diverged }) => diverged !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(JSON.stringify(together.networks.slice(0, 2))).toBe(JSON.stringify(calm.networks));
    const last = together.networks[3].final!;
    expect(Object.values(last).flat(4).every(Number.isFinite)).toBe(true);
  });

  it("scales a learning rate that is changed meanwhile by the schedule", async () => {
    const withRate = (learningRate: number) =>
      withDefaults({
        ...DOCUMENT,
        variants: [],
        training: { epochs: 8, schedule: "cosine", warmupEpochs: 1, learningRate },
      });
    const changed = new Run(makeRunMaterial(withRate(0.1), null));
    changed.setLearningRate(0, 0.3);
    for (let i = 0; i < STEPS; i++) changed.advance();
    await changed.settle();
    expect(await changed.parameters()).toEqual((await lookAtRun(withRate(0.3), STEPS)).parameters);
    // The eight epochs are over, and the rate is 0.
    const before = await changed.parameters();
    changed.advance();
    await changed.settle();
    expect(await changed.parameters()).toEqual(before);
    changed.dispose();
  });
});
