import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../src/core/activations/activations";
import type { ActivationId } from "../../src/core/experiment/Experiment";
import type { ExportedNetwork } from "../../src/core/export/ExportedNetwork";
import { readLayersModel } from "../../src/core/export/import/readLayersModel";
import { makeLayersModel } from "../../src/core/export/layersModel/makeLayersModel";
import { modelJson } from "../../src/core/export/layersModel/modelJson";
import { predictRows } from "../../src/core/export/predictRows";
import { makeExportedNetwork, type ExportWish } from "../unit/core/export/makeExportedNetwork";
import { useNodeBackend } from "./useNodeBackend";
import { worstError } from "./worstError";

/** The issue's: how far a loaded model's predictions may be from the page's. */
const TOLERANCE = { absolute: 1e-5 };

/** What `tf.loadLayersModel` makes of the network, with the code that its notes ask for. */
async function load(network: ExportedNetwork): Promise<tf.LayersModel> {
  const { artifacts, notes } = makeLayersModel(network);
  for (const { code } of notes) if (code) new Function("tf", code)(tf);
  return tf.loadLayersModel(tf.io.fromMemory(artifacts));
}

function predict(model: tf.LayersModel, rows: Float64Array): Float32Array {
  return tf.tidy(() => {
    const x = tf.tensor2d(Float32Array.from(rows), [rows.length / 3, 3]);
    return (model.predict(x) as tf.Tensor).dataSync<"float32">();
  });
}

async function saved(model: tf.LayersModel): Promise<tf.io.ModelArtifacts> {
  let artifacts: tf.io.ModelArtifacts = {};
  const handler = tf.io.withSaveHandler((given) => {
    artifacts = given;
    const modelArtifactsInfo = { dateSaved: new Date(0), modelTopologyType: "JSON" as const };
    return Promise.resolve({ modelArtifactsInfo });
  });
  await model.save(handler);
  return artifacts;
}

/** As `model.json` and its one weight file, read by us. */
function read({ modelTopology, weightSpecs, weightData }: tf.io.ModelArtifacts) {
  const document = { modelTopology, weightsManifest: [{ paths: ["w.bin"], weights: weightSpecs }] };
  return readLayersModel(JSON.parse(JSON.stringify(document)), weightData as ArrayBuffer);
}

const BOTH = ["batch", "layer"] as const;
const CASES: readonly (ExportWish & { what: string })[] = [
  ...(Object.keys(ACTIVATIONS) as ActivationId[]).map((id) => ({
    what: `${id}, standardized`,
    activations: [id, id],
    isStandardized: true,
  })),
  ...BOTH.flatMap((normalization) => [
    { what: `${normalization} normalization`, cures: { normalization } },
    {
      what: `${normalization} normalization before activations of their own layer, dropout, residual sums`,
      activations: ["sine", "leakyRelu", "elu"] as const,
      cures: { normalization, residual: true, dropout: 0.3 },
      isStandardized: true,
    },
  ]),
  { what: "residual sums from the inputs on", width: 3, cures: { residual: true } },
  {
    what: "a standardized residual sum",
    width: 3,
    cures: { residual: true },
    isStandardized: true,
  },
  { what: "a real target", task: "real", isStandardized: true },
  { what: "no hidden layer", activations: [] },
  {
    ...{ what: "a standardized target", task: "real", isStandardized: true },
    targetScale: { mean: 512.5, std: 203 },
  },
];

describe("an exported LayersModel", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it.each(CASES)("loaded by TensorFlow.js predicts as the page: $what", async (wish) => {
    const { network, rows } = makeExportedNetwork(wish);
    const before = tf.memory().numTensors;
    const model = await load(network);
    // In standard deviations of the target: a float32 of some hundreds has no 1e-5.
    const absolute = TOLERANCE.absolute * network.targetScale.std;
    const predictions = predictRows(network, rows);
    expect(worstError(predict(model, rows), predictions, { absolute })).toBeLessThan(1);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each(BOTH)(
    "is Sequential, and a graph where it must be: %s normalization",
    async (normalization) => {
      const plain = await load(makeExportedNetwork({ cures: { normalization } }).network);
      const cures = { normalization, residual: true };
      const residual = await load(makeExportedNetwork({ cures }).network);
      expect(plain.getClassName()).toBe("Sequential");
      expect(residual.getClassName()).toBe("Functional");
      expect(residual.layers.map((layer) => layer.getClassName())).toContain("Add");
    },
  );

  it("carries the names of inputs and outputs", async () => {
    const { network } = makeExportedNetwork({ isStandardized: true });
    const model = await load(network);
    expect(model.getUserDefinedMetadata()).toMatchObject({
      inputs: ["year", "x1Squared", "body mass"],
      outputs: ["Adelie", "Chinstrap", "Gentoo"],
      standardization: { mean: [2015.37, 0.1, 4201.7], std: [3.1, 0.7, 801.9] },
    });
  });

  it("loads from the text of model.json beside its weights", async () => {
    const { network, rows } = makeExportedNetwork({ cures: { residual: true } });
    const { artifacts } = makeLayersModel(network);
    const files = [
      new File([modelJson(artifacts, "network.weights.bin")], "model.json"),
      new File([artifacts.weightData], "network.weights.bin"),
    ];
    const document = JSON.parse(await files[0]!.text()) as tf.io.ModelJSON;
    const loaded = await tf.io.getModelArtifactsForJSON(document, async (manifest) => [
      manifest.flatMap(({ weights }) => weights),
      await files[1]!.arrayBuffer(),
    ]);
    const model = await tf.loadLayersModel(tf.io.fromMemory(loaded));
    expect(worstError(predict(model, rows), predictRows(network, rows), TOLERANCE)).toBeLessThan(1);
  });

  it("leaves its standardization alone when TensorFlow.js trains it on", async () => {
    const { network, rows } = makeExportedNetwork({ isStandardized: true });
    const model = await load(network);
    const names = ["inputs_minus_mean", "inputs_over_std"];
    const fixed = () =>
      names.flatMap((name) =>
        model
          .getLayer(name)
          .getWeights()
          .map((w) => [...w.dataSync()]),
      );
    const before = { fixed: fixed(), predictions: [...predict(model, rows)] };
    model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
    const x = tf.tensor2d(Float32Array.from(rows), [20, 3]);
    await model.fit(x, tf.oneHot(tf.fill([20], 1, "int32"), 3), { epochs: 2, verbose: 0 });
    expect([...predict(model, rows)]).not.toEqual(before.predictions);
    expect(fixed()).toEqual(before.fixed);
  });
});

/** Models as their makers build them with TensorFlow.js, `[inputs 3]`. */
const FOREIGN: Readonly<Record<string, () => tf.LayersModel>> = {
  "dense layers with their activations": () =>
    tf.sequential({
      layers: [
        tf.layers.dense({ units: 6, inputShape: [3], activation: "selu" }),
        tf.layers.dense({ units: 4, activation: "swish", useBias: false }),
        tf.layers.dense({ units: 3, activation: "softmax" }),
      ],
    }),
  "one sigmoid unit for two classes": () =>
    tf.sequential({
      layers: [
        tf.layers.dense({ units: 5, inputShape: [3], activation: "relu" }),
        tf.layers.dense({ units: 1, activation: "sigmoid" }),
      ],
    }),
  "normalization, activation and dropout in layers of their own": () =>
    tf.sequential({
      layers: [
        tf.layers.inputLayer({ inputShape: [3] }),
        tf.layers.dense({ units: 5 }),
        tf.layers.batchNormalization(),
        tf.layers.leakyReLU({ alpha: 0.01 }),
        tf.layers.dropout({ rate: 0.4 }),
        tf.layers.dense({ units: 4 }),
        tf.layers.batchNormalization({ scale: false, epsilon: 0.01 }),
        tf.layers.activation({ activation: "softplus" }),
        tf.layers.dropout({ rate: 0.4 }),
        tf.layers.dense({ units: 3 }),
        tf.layers.softmax(),
      ],
    }),
  "layer normalization with residual sums": () => {
    const inputs = tf.input({ shape: [3] });
    const normalized = (x: tf.SymbolicTensor) => {
      const h = tf.layers.dense({ units: 3 }).apply(x);
      const z = tf.layers.layerNormalization({ epsilon: 1e-5 }).apply(h);
      return tf.layers.elu().apply(z) as tf.SymbolicTensor;
    };
    const first = tf.layers.add().apply([normalized(inputs), inputs]) as tf.SymbolicTensor;
    const second = tf.layers.add().apply([first, normalized(first)]) as tf.SymbolicTensor;
    const outputs = tf.layers.dense({ units: 1 }).apply(second) as tf.SymbolicTensor;
    return tf.model({ inputs, outputs });
  },
};

describe("a model that TensorFlow.js saved", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it.each(Object.entries(FOREIGN))(
    "is read as a network that predicts the same: %s",
    async (_, make) => {
      const { rows } = makeExportedNetwork();
      const model = make();
      // Initial averages of 0 and 1 would hide a mistake: these are other numbers, and positive, as variances are.
      for (const layer of model.layers)
        layer.setWeights(
          layer
            .getWeights()
            .map((w) => tf.add(w, tf.randomUniform(w.shape, 0.1, 0.9, "float32", 5))),
        );
      const { network, problems } = read(await saved(model));
      expect(problems).toEqual([]);
      const page = predictRows(network!, rows);
      const predicted = predict(model, rows);
      const isOneUnit = network!.outputs.length === 2;
      // Of two classes, the second is what the one sigmoid unit says.
      const ours = isOneUnit ? page.filter((_value, i) => i % 2 === 1) : page;
      expect(worstError(ours, predicted, TOLERANCE)).toBeLessThan(1);
    },
  );

  it.each(CASES)("after we exported it, is the network that it was: $what", async (wish) => {
    const { network } = makeExportedNetwork(wish);
    const { network: again, problems } = read(await saved(await load(network)));
    expect(problems).toEqual([]);
    expect(again!.layers).toEqual(network.layers);
    expect(again!.parameters).toEqual(network.parameters);
  });
});
