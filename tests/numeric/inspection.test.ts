import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../src/core/activations/activations";
import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { sourceOf } from "../../src/core/data/sourceOf";
import type { TableSource } from "../../src/core/data/DataSource";
import { computeFeatures } from "../../src/core/data/features";
import { parseTable } from "../../src/core/data/parseTable";
import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import { networkLayers, type LayerCures } from "../../src/core/network/layers";
import { forward, lossAndGradients } from "../../src/core/network/referenceNetwork";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { numOutputsOf } from "../../src/engine/stack/planStacks";
import type { NetworkInspection } from "../../src/protocol/inspection";
import { readDataFile } from "./dataFile";
import { useNodeBackend } from "./useNodeBackend";
import { rms, worstError } from "./worstError";

const CURES: readonly (readonly [string, Partial<LayerCures>])[] = [
  ["no cures", {}],
  ["batch normalization", { normalization: "batch" }],
  ["layer normalization", { normalization: "layer" }],
  ["residual connections", { residual: true }],
  ["dropout", { dropout: 0.3 }],
];
const RESOLUTION = 6;

/** Two stacks of networks, so that the one looked at is neither the first of its stack nor of the run. */
function experimentWith(cures: Partial<LayerCures>): Experiment {
  return withDefaults({
    replicates: 3,
    data: { examples: 600, noise: 10, features: ["x1", "x2", "x1x2"] },
    network: { hidden: [8, 8, 6], activation: "relu", initializer: "heNormal", ...cures },
    training: { l2: 0.01 },
    variants: [
      { name: "narrow", network: { hidden: [4] } },
      { name: "wide" },
      { name: "tanh", network: { activation: "tanh" } },
    ],
  });
}

const VARIANT = 2;
const REPLICATE = 1;
const WISH = {
  variant: VARIANT,
  replicate: REPLICATE,
  windows: [
    { layer: 0, first: 0, count: 3 },
    { layer: 2, first: 3, count: 4 },
    { layer: 4, first: 0, count: 2 },
  ],
  resolution: RESOLUTION,
};

async function trained(experiment: Experiment, steps: number): Promise<Run> {
  const run = new Run(makeRunMaterial(experiment, null));
  for (let i = 0; i < steps; i++) run.advance();
  await run.settle();
  return run;
}

function layersOf(experiment: Experiment, variant: number) {
  const { hidden, network } = resolveVariants(experiment)[variant];
  const { features } = experiment.data;
  return networkLayers(hidden, features.length, numOutputsOf(experiment), network);
}

const indexOf = (experiment: Experiment) => VARIANT * experiment.replicates + REPLICATE;

/** Float32 gradients and means against float64: measured 2e-6 at worst, with batch normalization. */
const RELATIVE = 1e-5;

beforeAll(() => useNodeBackend("cpu"));

describe.each(CURES)("a network opened up, with %s,", (_name, cures) => {
  const experiment = experimentWith(cures);
  const layers = layersOf(experiment, VARIANT);
  let inspection: NetworkInspection;
  let run: Run;
  let parameters: Awaited<ReturnType<Run["parameters"]>>[number];
  beforeAll(async () => {
    run = await trained(experiment, 40);
    inspection = await run.network(VARIANT, REPLICATE).inspect(WISH);
    parameters = (await run.parameters())[indexOf(experiment)];
  });

  function reference() {
    const { train } = run.data[REPLICATE];
    const x = train.x.subarray(0, 256 * 3);
    const y = train.y.subarray(0, 256);
    const { task } = sourceOf(experiment.data);
    const { loss } = experiment.training;
    return {
      pass: forward(layers, parameters, x),
      gradients: lossAndGradients(layers, parameters, { x, y, task, loss, l1: 0, l2: 0 }),
    };
  }

  it("says which network it is, and when", () => {
    expect(inspection).toMatchObject({
      ...{ variant: VARIANT, replicate: REPLICATE, step: 40, epoch: run.epoch, numExamples: 256 },
    });
    expect(inspection.layers.map(({ fanIn, fanOut }) => [fanIn, fanOut])).toEqual(
      layers.map(({ fanIn, fanOut }) => [fanIn, fanOut]),
    );
  });

  it("has the very parameters", () => {
    const { layers: seen } = inspection;
    expect(seen.map(({ weights }) => weights)).toEqual(parameters.weights);
    expect(seen.map(({ biases }) => biases)).toEqual(parameters.biases);
    expect(seen.map(({ gammas }) => gammas)).toEqual(parameters.gammas);
    expect(seen.map(({ betas }) => betas)).toEqual(parameters.betas);
  });

  it("has the gradients of the float64 reference", () => {
    const { gradients } = reference();
    inspection.layers.forEach((layer, l) => {
      const absolute = RELATIVE * rms(gradients.weights[l]);
      const { weightGradient, biasGradient, weightGradientRms } = layer;
      expect(worstError(weightGradient, gradients.weights[l], { absolute })).toBeLessThan(1);
      expect(worstError(biasGradient, gradients.biases[l], { absolute })).toBeLessThan(1);
      expect(
        worstError([weightGradientRms], [rms(gradients.weights[l])], { absolute }),
      ).toBeLessThan(1);
    });
  });

  it("has each unit's statistics by their definitions", () => {
    const { pass, gradients } = reference();
    inspection.layers.forEach((layer, l) => {
      const { fanOut, activation } = layers[l];
      const { slope, isFlat } = ACTIVATIONS[activation];
      const isOutput = l === layers.length - 1;
      for (let unit = 0; unit < fanOut; unit++) {
        const own = (values: Float64Array) => values.filter((_, i) => i % fanOut === unit);
        const a = own(pass.a[l]);
        const z = own(pass.z[l]);
        const mean = a.reduce((sum, value) => sum + value, 0) / 256;
        const std = rms(a.map((value) => value - mean));
        const absolute = RELATIVE * Math.max(std, rms(a), 1e-30);
        expect(Math.abs(layer.activationMean[unit] - mean)).toBeLessThanOrEqual(absolute);
        expect(Math.abs(layer.activationStd[unit] - std)).toBeLessThanOrEqual(absolute);
        const deltaRms = rms(own(gradients.delta[l]));
        const ofLayer = RELATIVE * rms(gradients.delta[l]);
        expect(Math.abs(layer.deltaRms[unit] - deltaRms)).toBeLessThanOrEqual(ofLayer);
        const numSaturated = z.filter((value) => Math.abs(slope(value)) < 0.05).length;
        const saturated = layer.saturated[unit];
        if (isOutput) expect(saturated).toBeNaN();
        // One z may lie on the other side of the limit in float32.
        else expect(Math.abs(256 * saturated - numSaturated)).toBeLessThanOrEqual(1);
        const isDead = isFlat ? z.every((value) => isFlat(value)) : false;
        expect(layer.isDead[unit]).toBe(isDead ? 1 : 0);
      }
      const slopeRms = rms(pass.z[l].map(slope));
      expect(Math.abs(layer.slopeRms - slopeRms)).toBeLessThan(1e-3 * slopeRms);
      const { counts, numNonFinite } = layer.preActivations;
      expect(counts.reduce((sum, count) => sum + count, numNonFinite)).toBe(256 * fanOut);
    });
  });

  it("has the units' activations over the plane, rows from the top down, as in evaluation", () => {
    const { featureMean, featureStd } = run.data[REPLICATE];
    const source = sourceOf(experiment.data);
    const points: number[] = [];
    for (let row = 0; row < RESOLUTION; row++)
      for (let column = 0; column < RESOLUTION; column++) points.push(-5 + 2 * column, 5 - 2 * row);
    const columns = Float64Array.from(points);
    const cells = { numExamples: RESOLUTION ** 2, columns };
    const x = Float32Array.from(
      computeFeatures(cells, experiment.data.features, source),
      (value, i) => (value - featureMean[i % 3]) / featureStd[i % 3],
    );
    const { a } = forward(layers, parameters, x, { usesAverages: true });
    expect(inspection.maps.map(({ layer, first, count }) => ({ layer, first, count }))).toEqual(
      WISH.windows,
    );
    for (const { layer, first, count, values, resolution } of inspection.maps) {
      expect(resolution).toBe(RESOLUTION);
      const width = layer === 0 ? 3 : layers[layer - 1].fanOut;
      const all = layer === 0 ? x : a[layer - 1];
      const expected = Array.from({ length: count }, (_, unit) =>
        Array.from({ length: RESOLUTION ** 2 }, (_, cell) => all[cell * width + first + unit]),
      ).flat();
      const tolerance = { absolute: RELATIVE * rms(expected) };
      expect(worstError(values, expected, tolerance)).toBeLessThan(1);
    }
  });

  it("leaves no tensor behind, and the run as it was", async () => {
    const before = tf.memory().numTensors;
    const network = run.network(VARIANT, REPLICATE);
    await network.inspect(WISH);
    const place = { layer: 1, from: 0, to: 0 };
    for (const example of ["mean", 3] as const) await network.explain({ ...WISH, place, example });
    await network.prepareCheck();
    expect(tf.memory().numTensors).toBe(before);
    expect((await run.parameters())[indexOf(experiment)]).toEqual(parameters);
    run.dispose();
  });
});

describe("maps of units", () => {
  it("are clipped to the units that there are", async () => {
    const run = await trained(experimentWith({}), 0);
    const windows = [
      { layer: 1, first: -2, count: 4 },
      { layer: 3, first: 4, count: 100 },
      { layer: 9, first: 0, count: 1 },
    ];
    const { maps } = await run.network(VARIANT, 0).inspect({ ...WISH, windows });
    expect(maps.map(({ layer, first, count }) => [layer, first, count])).toEqual([
      [1, 0, 2],
      [3, 4, 2],
    ]);
    // The plane of TensorFlow Playground.
    expect(maps[0].extent).toEqual([-6, 6, -6, 6]);
    run.dispose();
  });

  it("of very large networks have fewer points", async () => {
    const experiment = withDefaults({
      replicates: 1,
      data: { examples: 20 },
      network: { hidden: [1024, 1024] },
    });
    const run = await trained(experiment, 0);
    const windows = [{ layer: 2, first: 0, count: 3 }];
    const wish = { variant: 0, replicate: 0, windows, resolution: 40 };
    const [{ resolution, values }] = (await run.network(0, 0).inspect(wish)).maps;
    // 1,052,672 weights: 200 million multiply-adds are 189 points.
    expect(resolution).toBe(13);
    expect(values).toHaveLength(3 * 13 * 13);
    run.dispose();
  });

  it("there are none where the features span no plane", async () => {
    const experiment = withDefaults({
      replicates: 1,
      data: { source: "iris" },
      network: { hidden: [4] },
    });
    const source = DATA_SOURCES.iris as TableSource;
    const table = parseTable(await readDataFile(source.file), source);
    const run = new Run(makeRunMaterial(experiment, table));
    const wish = { ...WISH, variant: 0, replicate: 0 };
    expect((await run.network(0, 0).inspect(wish)).maps).toEqual([]);
    run.dispose();
  });
});
