import { describe, expect, it } from "vitest";

import { makeLayersModel } from "../../../../src/core/export/layersModel/makeLayersModel";
import { modelJson } from "../../../../src/core/export/layersModel/modelJson";
import { makeExportedNetwork } from "./makeExportedNetwork";

const namesOf = (wish: Parameters<typeof makeExportedNetwork>[0]) =>
  makeLayersModel(makeExportedNetwork(wish).network).artifacts.modelTopology.config.layers.map(
    ({ class_name, config }) => `${class_name} ${String(config["name"])}`,
  );

describe("makeLayersModel", () => {
  it("gives each part of a layer its own, in the order in which the page does them", () => {
    const cures = { normalization: "batch", residual: true, dropout: 0.2 } as const;
    expect(namesOf({ activations: ["tanh", "sine"], cures, isStandardized: true })).toEqual([
      "InputLayer inputs",
      "Dense inputs_minus_mean",
      "Dense inputs_over_std",
      "Dense hidden_1",
      "BatchNormalization hidden_1_normalization",
      "Activation hidden_1_activation",
      "Dropout hidden_1_dropout",
      "Dense hidden_2",
      "BatchNormalization hidden_2_normalization",
      "Sine hidden_2_activation",
      "Dropout hidden_2_dropout",
      "Add hidden_2_sum",
      "Dense output",
    ]);
  });

  it("takes a named activation into its dense layer, and softmax into the output", () => {
    const { artifacts } = makeLayersModel(makeExportedNetwork({ activations: ["silu"] }).network);
    const { layers } = artifacts.modelTopology.config;
    expect(layers.map(({ config }) => config["activation"])).toEqual([
      undefined,
      "swish",
      "softmax",
    ]);
  });

  it("ends a real target's network in its linear output", () => {
    const { artifacts } = makeLayersModel(makeExportedNetwork({ task: "real" }).network);
    expect(artifacts.modelTopology.config.layers.at(-1)?.config["activation"]).toBe("linear");
  });

  it("has the very weights of the network, in the order of its list", () => {
    const { network } = makeExportedNetwork({
      activations: ["relu"],
      cures: { normalization: "batch" },
    });
    const { weightSpecs, weightData } = makeLayersModel(network).artifacts;
    expect(weightSpecs.map(({ name, shape }) => `${name} ${shape.join(" x ")}`)).toEqual([
      "hidden_1/kernel 3 x 5",
      "hidden_1/bias 5",
      "hidden_1_normalization/gamma 5",
      "hidden_1_normalization/beta 5",
      "hidden_1_normalization/moving_mean 5",
      "hidden_1_normalization/moving_variance 5",
      "output/kernel 5 x 3",
      "output/bias 3",
    ]);
    const { weights, biases, gammas, betas, means, variances } = network.parameters;
    const all = [
      weights[0],
      biases[0],
      gammas[0],
      betas[0],
      means[0],
      variances[0],
      weights[1],
      biases[1],
    ];
    expect([...new Float32Array(weightData)]).toEqual(all.flatMap((values) => [...values!]));
  });

  it("writes numbers in little-endian order, whatever the machine", () => {
    const { network } = makeExportedNetwork({ activations: [], task: "real" });
    network.parameters.weights[0]!.set([1, -2, 0.5]);
    const { weightData } = makeLayersModel(network).artifacts;
    // IEEE 754: 1 is 3f800000, -2 is c0000000, 0.5 is 3f000000.
    expect([...new Uint8Array(weightData)].slice(0, 12)).toEqual([
      0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f,
    ]);
  });

  it("standardizes by fixed layers, and by none where there is nothing to do", () => {
    const { network } = makeExportedNetwork({ isStandardized: true });
    const { layers } = makeLayersModel(network).artifacts.modelTopology.config;
    expect(layers.map(({ config }) => config["trainable"])).toEqual([
      undefined,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(namesOf({})).not.toContain("Dense inputs_minus_mean");
  });

  it("says inputs in order, outputs, and what code it needs", () => {
    const { notes } = makeLayersModel(
      makeExportedNetwork({ activations: ["sine", "sine"], isStandardized: true }).network,
    );
    expect(notes.map(({ text }) => text)).toEqual([
      "Inputs of a row, in this order: year, x1Squared, body mass.",
      "The model standardizes its inputs itself, by two dense layers that training leaves alone: give it features as they are in the data.",
      "Outputs are probabilities, in this order: Adelie, Chinstrap, Gentoo.",
      "TensorFlow.js has no layer Sine: run this code before tf.loadLayersModel().",
    ]);
    expect(notes[3]?.code).toContain("tf.serialization.registerClass(Sine);");
  });
});

describe("modelJson", () => {
  it("names the file of the weights beside it", () => {
    const { network } = makeExportedNetwork({ isStandardized: true });
    const { artifacts } = makeLayersModel(network);
    const document = JSON.parse(modelJson(artifacts, "tanh.weights.bin")) as Record<
      string,
      unknown
    >;
    expect(document).toMatchObject({
      format: "layers-model",
      weightsManifest: [{ paths: ["tanh.weights.bin"], weights: artifacts.weightSpecs }],
      userDefinedMetadata: { name: "tanh, replicate 1, epoch 300", task: "classes" },
    });
  });
});
