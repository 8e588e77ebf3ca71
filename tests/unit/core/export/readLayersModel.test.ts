import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatProblem } from "../../../../src/core/experiment/problem";
import { readLayersModel } from "../../../../src/core/export/import/readLayersModel";
import { weightFiles } from "../../../../src/core/export/import/weightFiles";
import { makeLayersModel } from "../../../../src/core/export/layersModel/makeLayersModel";
import { modelJson } from "../../../../src/core/export/layersModel/modelJson";
import { predictRows } from "../../../../src/core/export/predictRows";
import { makeExportedNetwork, type ExportWish } from "./makeExportedNetwork";

/** JSON that a test may change. */
type Json = { [name: string]: Json } & Json[];

/** An exported network as its two files. */
function filesOf(wish: ExportWish = {}) {
  const { network, rows } = makeExportedNetwork(wish);
  const { artifacts } = makeLayersModel(network);
  const document = JSON.parse(modelJson(artifacts, "weights.bin")) as Json;
  return { network, rows, document, weights: artifacts.weightData };
}

/** What is said of a file that `change` spoils; `isGraph` is one with a residual sum in its second hidden layer. */
function complaints(
  change: (document: Json, layers: Json, weights: Json) => void,
  wish: ExportWish = {},
) {
  const { document, weights } = filesOf(wish);
  change(
    document,
    document["modelTopology"]!["config"]!["layers"]!,
    document["weightsManifest"]![0]!["weights"]!,
  );
  const { network, problems } = readLayersModel(document, weights);
  expect(network).toBeNull();
  return problems.map(formatProblem);
}

const set = (target: Json | undefined, name: string, value: unknown) =>
  Object.assign(target as object, { [name]: value });

const LAYERS = "modelTopology.config.layers";
const RESIDUAL = { cures: { residual: true } } as const;
const BATCH = { cures: { normalization: "batch" } } as const;

describe("readLayersModel", () => {
  it.each<ExportWish & { what: string }>([
    { what: "standardized", isStandardized: true },
    { what: "every cure", cures: { normalization: "batch", residual: true, dropout: 0.4 } },
    { what: "layer normalization", cures: { normalization: "layer" }, task: "real" },
    {
      ...{ what: "a standardized target", task: "real", isStandardized: true },
      targetScale: { mean: 512.5, std: 203 },
    },
    {
      ...{ what: "a standardized target of one layer", task: "real", activations: [] },
      targetScale: { mean: 512.5, std: 203 },
    },
    { what: "no hidden layer", activations: [] },
    { what: "layers of their own", activations: ["leakyRelu", "sine", "linear", "gelu"] },
  ])("reads what was exported as it was: $what", (wish) => {
    const { network, rows, document, weights } = filesOf(wish);
    const { network: again, problems, notes } = readLayersModel(document, weights);
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(again).toMatchObject({
      name: network.name,
      layers: network.layers,
      parameters: network.parameters,
      task: network.task,
      features: network.features,
      outputs: network.outputs,
      targetScale: network.targetScale,
      hasNames: true,
    });
    const [before, after] = [predictRows(network, rows), predictRows(again!, rows)];
    const { std } = network.targetScale;
    // The standard deviation went through float32 as its inverse: 6e-8 of the standardized input.
    before.forEach((value, i) => expect(after[i]! / std).toBeCloseTo(value / std, 5));
  });

  it("gives the settings that make the layers", () => {
    const cures = { normalization: "layer", residual: true, dropout: 0.1 } as const;
    const { document, weights } = filesOf({ activations: ["tanh", "relu", "elu"], cures });
    expect(readLayersModel(document, weights).network).toMatchObject({
      hidden: [
        { units: 5, activation: "tanh" },
        { units: 5, activation: "relu" },
        { units: 5, activation: "elu" },
      ],
      cures,
    });
  });

  it("gets back the mean and the standard deviation", () => {
    const { network, document, weights } = filesOf({ isStandardized: true });
    const { mean, std } = readLayersModel(document, weights).network!.standardization;
    // The rest of the mean beyond float32 went with the second layer: both are right to 7 digits of std.
    mean.forEach((value, i) => {
      const { mean: trueMean, std: trueStd } = network.standardization;
      expect(Math.abs(value - trueMean[i]!) / trueStd[i]!).toBeLessThan(1e-7);
      expect(Math.abs(std[i]! / trueStd[i]! - 1)).toBeLessThan(1e-7);
    });
  });

  it("takes layers that only share the names of the standardization for hidden ones", () => {
    const { document, weights } = filesOf({ isStandardized: true });
    new Float32Array(weights)[1] = 0.5; // off the diagonal
    const { network, problems } = readLayersModel(document, weights);
    expect(problems).toEqual([]);
    expect(network!.hidden.map(({ units }) => units)).toEqual([3, 3, 5, 5]);
  });

  it("names inputs and outputs itself where the file does not", () => {
    const { document, weights } = filesOf();
    set(document, "userDefinedMetadata", { inputs: ["a", 2], outputs: ["only one"], name: 7 });
    expect(readLayersModel(document, weights).network).toMatchObject({
      name: "imported network",
      features: ["x1", "x2", "x3"],
      outputs: ["0", "1", "2"],
      hasNames: false,
    });
  });

  it("says what it takes otherwise than it stands there", () => {
    const { document, weights } = filesOf({ activations: [] });
    const layers = document["modelTopology"]!["config"]!["layers"]!;
    set(layers[1]!["config"], "activation", "linear");
    set(layers[1]!["config"], "use_bias", false);
    expect(readLayersModel(document, weights).notes).toEqual([
      "output has no bias: it gets biases of 0, which training changes.",
      "output has no softmax: its 3 outputs are taken for the logits of classes.",
    ]);
  });

  it("knows the second names that Keras gives", () => {
    const { document, weights } = filesOf({ activations: ["silu", "leakyRelu", "sine"] });
    const layers = document["modelTopology"]!["config"]!["layers"]!;
    set(layers[1]!["config"], "activation", "silu");
    // 0.01 as Keras 3 writes it.
    set(layers[3], "config", { name: "leaky", negative_slope: 0.009999999776482582 });
    set(layers[5], "class_name", "Custom>Sine");
    const { network, problems } = readLayersModel(document, weights);
    expect(problems).toEqual([]);
    expect(network!.hidden.map(({ activation }) => activation)).toEqual([
      "silu",
      "leakyRelu",
      "sine",
    ]);
  });

  it("finds weights that a converter put the model's name before", () => {
    const { network, document, weights } = filesOf();
    for (const entry of document["weightsManifest"]![0]!["weights"]!)
      set(entry, "name", `sequential/${String(entry["name"])}`);
    expect(readLayersModel(document, weights).network!.parameters).toEqual(network.parameters);
  });

  it.each<[string, ExportWish, Parameters<typeof complaints>[0], readonly string[]]>([
    [
      "a layer class",
      {},
      (_d, layers) => set(layers[1], "class_name", "Conv2D"),
      [`${LAYERS}[1].config must be a layer of a dense network, got "Conv2D"`],
    ],
    [
      "an activation",
      {},
      (_d, layers) => set(layers[2]!["config"], "activation", "mish"),
      [
        `${LAYERS}[2].config.activation must be one of softmax, silu, linear, sigmoid, tanh, relu, elu, selu, gelu, swish, softplus, softsign, got "mish"`,
      ],
    ],
    [
      "another slope of leaky ReLU, or none said",
      { activations: ["leakyRelu", "leakyRelu"] },
      (_d, layers) => {
        set(layers[2]!["config"], "alpha", 0.3);
        set(layers[4]!["config"], "alpha", undefined);
      },
      [
        `${LAYERS}[2].config.alpha must be 0.01, got 0.3`,
        `${LAYERS}[4].config.alpha must be 0.01, got null`,
      ],
    ],
    [
      "a type that is not float32",
      {},
      (_d, layers, weights) => {
        set(layers[2]!["config"], "dtype", "float16");
        set(weights[2], "dtype", "int32");
      },
      [
        'weightsManifest[0].weights[2].dtype must be "float32", got "int32"',
        `${LAYERS}[2].config.dtype must be "float32", got "float16"`,
      ],
    ],
    [
      "quantized weights",
      {},
      (_d, _l, weights) => set(weights[0], "quantization", { dtype: "uint8" }),
      ["weightsManifest[0].weights[0].quantization must be absent, got an object"],
    ],
    [
      "missing weights, each",
      {},
      (_d, _l, weights) => {
        set(weights[0], "name", "other/kernel");
        set(weights[3], "name", "hidden_2/gamma");
      },
      [
        `${LAYERS}[1].config must have a weight hidden_1/kernel in weightsManifest`,
        `${LAYERS}[2].config must have a weight hidden_2/bias in weightsManifest`,
      ],
    ],
    [
      "weights of a wrong shape",
      {},
      (_d, _l, weights) => set(weights[0], "shape", [5, 3]),
      [`${LAYERS}[1].config, weight kernel must have the shape [3, 5], got "[5, 3]"`],
    ],
    [
      "a shape that is none",
      {},
      (_d, _l, weights) => {
        set(weights[0], "shape", [3, -5]);
        set(weights[1], "shape", "5");
      },
      [
        'weightsManifest[0].weights[0].shape must be a list of up to 2 integers from 1 to 16777216, got "[3, -5]"',
        'weightsManifest[0].weights[1].shape must be a list of up to 2 integers from 1 to 16777216, got "5"',
      ],
    ],
    [
      "fewer bytes than the weights need",
      {},
      (_d, _l, weights) => set(weights[1], "shape", [6]),
      // 3 x 5 + 5, 5 x 5 + 5, 5 x 3 + 3 numbers of 4 bytes, and four more.
      ["weights must hold the 276 bytes that weightsManifest lists, got 272"],
    ],
    [
      "weights given twice",
      {},
      (_d, _l, weights) => set(weights[3], "name", "hidden_1/bias"),
      [
        'weightsManifest[0].weights[3].name must stand there once, got "hidden_1/bias"',
        `${LAYERS}[2].config must have a weight hidden_2/bias in weightsManifest`,
      ],
    ],
    [
      "a manifest that is none",
      {},
      (document) => set(document, "weightsManifest", [{ paths: [] }, 3]),
      [
        "weightsManifest[0].weights must be a list of weights",
        "weightsManifest[1].weights must be a list of weights",
      ],
    ],
    [
      "a model of another kind",
      {},
      (document) => set(document["modelTopology"], "class_name", "Transformer"),
      ['modelTopology.class_name must be Sequential, Functional or Model, got "Transformer"'],
    ],
    [
      "layers without a config or a name",
      {},
      (_d, layers) => {
        set(layers[1], "config", null);
        set(layers[2]!["config"], "name", 5);
      },
      [
        `${LAYERS}[1] must have a class_name and a config, got an object`,
        `${LAYERS}[2].config.name must be a text, got 5`,
      ],
    ],
    [
      "two layers of one name",
      {},
      (_d, layers) => set(layers[2]!["config"], "name", "hidden_1"),
      [`${LAYERS}[2].config.name must differ from the others, got "hidden_1"`],
    ],
    [
      "another number of inputs",
      {},
      (_d, layers) => set(layers[0]!["config"], "batch_input_shape", [null, 4]),
      [`${LAYERS}[1].config, weight kernel must have the shape [4, 5], got "[3, 5]"`],
    ],
    [
      "inputs of more than one axis",
      {},
      (_d, layers) => set(layers[0]!["config"], "batch_input_shape", [null, 28, 28]),
      [
        `${LAYERS}[0].config.batch_input_shape must be null and the number of inputs, got a list of 3 entries`,
      ],
    ],
    [
      "settings that differ from layer to layer",
      { activations: ["tanh", "tanh"], cures: { dropout: 0.2 } },
      (_d, layers) => {
        set(layers[4]!["config"], "rate", 0.5);
        set(layers[3]!["config"], "units", 2000);
      },
      [
        `${LAYERS}[3].config, weight kernel must have the shape [5, 2000], got "[5, 5]"`,
        `${LAYERS}[3].config, weight bias must have the shape [2000], got "[5]"`,
        `${LAYERS}[5].config, weight kernel must have the shape [2000, 3], got "[5, 3]"`,
        `${LAYERS}[3].config.units must be an integer from 1 to 1024, got 2000`,
        `${LAYERS}[3].config must have the dropout 0.2, as in hidden_1, the first hidden layer, got 0.5`,
      ],
    ],
    [
      "dropout of more than 0.9",
      { activations: ["tanh"], cures: { dropout: 0.2 } },
      (_d, layers) => set(layers[2]!["config"], "rate", 0.95),
      [`${LAYERS}[2].config.rate must be a number from 0 to 0.9, got 0.95`],
    ],
    [
      "normalization after the activation",
      BATCH,
      (_d, layers) => set(layers[1]!["config"], "activation", "relu"),
      [
        `${LAYERS}[2].config must follow a dense layer in the order normalization, activation, dropout, residual sum, got "BatchNormalization"`,
        `${LAYERS}[3].config must follow a dense layer in the order normalization, activation, dropout, residual sum, got "Activation"`,
        `${LAYERS}[4].config must have the normalization none, as in hidden_1, the first hidden layer, got "batch"`,
      ],
    ],
    [
      "normalization of another axis or epsilon",
      { activations: ["tanh"], cures: { normalization: "layer" } },
      (_d, layers) => {
        set(layers[2]!["config"], "axis", 0);
        set(layers[2]!["config"], "epsilon", 0.001);
      },
      [
        `${LAYERS}[2].config.axis must be the last, -1 or 1, got 0`,
        `${LAYERS}[2].config.epsilon must be 0.00001, got 0.001`,
      ],
    ],
    [
      "an output that is none of ours",
      {},
      (_d, layers) => set(layers[3]!["config"], "activation", "tanh"),
      [
        `${LAYERS}[3].config.activation must be linear, softmax, or sigmoid of one unit, in the output layer, got "tanh"`,
      ],
    ],
    [
      "softmax of one unit, and in a hidden layer",
      { task: "real" },
      (_d, layers) => {
        set(layers[1]!["config"], "activation", "softmax");
        set(layers[3]!["config"], "activation", "softmax");
      },
      [
        `${LAYERS}[1].config.activation must not be softmax in a hidden layer, got "softmax"`,
        `${LAYERS}[3].config.units must be 2 or more for softmax, got 1`,
      ],
    ],
    [
      "no dense layer",
      {},
      (_d, layers) => layers.splice(1),
      ["modelTopology must have a dense layer for its output"],
    ],
    [
      "a sum without a graph",
      {},
      (_d, layers) => set(layers[2], "class_name", "Add"),
      [`${LAYERS}[2].config must be a layer of one input in a Sequential, got "Add"`],
    ],
    [
      "a graph that forks",
      RESIDUAL,
      (_d, layers) => set(layers[2], "inbound_nodes", [[["inputs", 0, 0, {}]]]),
      [`${LAYERS}[2].inbound_nodes must lead to hidden_2 from hidden_1 alone, got "inputs"`],
    ],
    [
      "a sum of other layers",
      RESIDUAL,
      (_d, layers) =>
        set(layers[3], "inbound_nodes", [
          [
            ["inputs", 0, 0, {}],
            ["hidden_2", 0, 0, {}],
          ],
        ]),
      [
        `${LAYERS}[3].inbound_nodes must lead to hidden_2_sum from hidden_1 and hidden_2 alone, got "hidden_2 and inputs"`,
      ],
    ],
    [
      "a layer that is used twice",
      RESIDUAL,
      (_d, layers) => set(layers[1], "inbound_nodes", [[["inputs", 0, 0]], [["inputs", 0, 0]]]),
      [
        `${LAYERS}[1].inbound_nodes must lead to hidden_1 from inputs alone, got a list of 2 entries`,
      ],
    ],
    [
      "more than one output",
      RESIDUAL,
      (document) =>
        set(document["modelTopology"]!["config"], "output_layers", [
          ["output", 0, 0],
          ["hidden_1", 0, 0],
        ]),
      ["modelTopology.config.output_layers must be output alone, got a list of 2 entries"],
    ],
    [
      "a sum in one of two equally wide layers",
      { activations: ["tanh", "tanh", "tanh"], cures: { residual: true } },
      (_d, layers) => {
        layers.splice(5, 1);
        set(layers[5], "inbound_nodes", [[["hidden_3", 0, 0, {}]]]);
      },
      [`${LAYERS}[4].config must have a residual sum, as in hidden_2, got "hidden_3"`],
    ],
  ])("names %s", (_what, wish, change, expected) => {
    expect(complaints(change, wish)).toEqual(expected);
  });

  it("names weights that are no numbers", () => {
    const { document, weights } = filesOf();
    new DataView(weights).setFloat32(0, NaN, true);
    const { network, problems } = readLayersModel(document, weights);
    expect(network).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      'weightsManifest[0].weights[0] must have finite numbers only, got "hidden_1/kernel"',
    ]);
  });

  it("takes any JSON, and says what is wrong with it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.uint8Array(), (document, bytes) => {
        const { network, problems } = readLayersModel(document, Uint8Array.from(bytes).buffer);
        return network === null && problems.length > 0 && weightFiles(document).length === 0;
      }),
    );
  });

  it("takes a model with any JSON anywhere in it", () => {
    const wishes = [
      { isStandardized: true, ...BATCH },
      { activations: ["sine", "leakyRelu"], ...RESIDUAL },
    ] as const;
    const texts = wishes.map((wish) => JSON.stringify(filesOf(wish).document));
    const { weights } = filesOf(wishes[0]);
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), fc.constantFrom(...texts), (at, value, text) => {
        const document = JSON.parse(text) as Json;
        const places = placesOf(document);
        const [holder, key] = places[at % places.length]!;
        set(holder, key, value);
        weightFiles(document);
        const { network, problems } = readLayersModel(document, weights);
        expect(network === null).toBe(problems.length > 0);
        for (const problem of problems) expect(formatProblem(problem)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

/** Every place in a document that holds something. */
function placesOf(value: Json): [Json, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    [value, key] as [Json, string],
    ...placesOf(value[key]!),
  ]);
}

describe("weightFiles", () => {
  it("are in the order in which their bytes belong", () => {
    const weightsManifest = [{ paths: ["a.bin", "b.bin"] }, { paths: ["c.bin"] }];
    expect(weightFiles({ weightsManifest })).toEqual(["a.bin", "b.bin", "c.bin"]);
  });
});
