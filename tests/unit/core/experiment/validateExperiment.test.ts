import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

/** The messages of every problem of a document. */
function messages(input: unknown): string[] {
  return validateExperiment(input).problems.map(formatProblem);
}

describe("validateExperiment", () => {
  it("fills an empty document with the defaults of the contract", () => {
    // The table and the preset of the experiment document, version 1.
    expect(validateExperiment({}).experiment).toEqual({
      version: 1,
      seed: 1,
      replicates: 5,
      data: {
        source: "spiral",
        examples: 500,
        noise: 0,
        testFraction: 0.5,
        features: ["x1", "x2"],
        standardize: true,
      },
      network: {
        hidden: [16, 16, 16, 16, 16],
        activation: "tanh",
        initializer: "glorotUniform",
        biasInitializer: "zeros",
      },
      training: {
        loss: "crossEntropy",
        optimizer: "sgd",
        learningRate: 0.1,
        batchSize: 10,
        l1: 0,
        l2: 0,
        epochs: 300,
      },
      variants: [],
    });
  });

  it("takes the preset of the first visit as it is", () => {
    expect(validateExperiment(DEFAULT_EXPERIMENT)).toEqual({
      experiment: DEFAULT_EXPERIMENT,
      problems: [],
    });
  });

  it("fills in what suits a real set", () => {
    const { experiment } = validateExperiment({ data: { source: "iris" } });
    expect(experiment?.data).toEqual({
      source: "iris",
      examples: 150,
      noise: 0,
      testFraction: 0.2,
      features: ["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"],
      standardize: true,
    });
  });

  it("fills in the mean squared error for real targets", () => {
    const { experiment } = validateExperiment({ data: { source: "plane" } });
    expect(experiment?.training.loss).toBe("meanSquaredError");
  });

  it("makes the default batch fit into a tiny train set", () => {
    const { experiment } = validateExperiment({ data: { examples: 10, testFraction: 0.9 } });
    expect(experiment?.training.batchSize).toBe(1);
  });

  it("names every problem at once, with path, rule and value", () => {
    const found = messages({
      version: 2,
      seed: -1,
      replicates: 2.5,
      colour: "red",
      data: { source: "spirale", examples: 5, noise: "10", standardize: 1 },
      network: { hidden: [16, 0, { units: 2048, activation: "relu" }, "8"], initializer: "he" },
      training: { learningRate: NaN, l2: Infinity, epochs: 0 },
      variants: [{ name: "", network: { units: 3 } }, 7],
    });
    expect(found).toEqual([
      'colour is no field of the document, which has version, seed, replicates, data, network, training, variants, got "red"',
      "version must be 1, got 2",
      expect.stringMatching(/^data\.source must be one of circle, xor, .*, got "spirale"$/),
      "seed must be an integer from 0 to 4294967295, got -1",
      "replicates must be an integer from 1 to 32, got 2.5",
      "data.examples must be an integer from 10 to 20000, got 5",
      'data.noise must be a number from 0 to 50, got "10"',
      "data.standardize must be true or false, got 1",
      "network.hidden[1] must be an integer from 1 to 1024, got 0",
      "network.hidden[2].units must be an integer from 1 to 1024, got 2048",
      'network.hidden[3] must be an integer from 1 to 1024, or have units and activation, got "8"',
      expect.stringMatching(/^network\.initializer must be one of zeros, .*, got "he"$/),
      "training.learningRate must be a number from 0.000001 to 10, got NaN",
      "training.l2 must be a number from 0 to 10, got Infinity",
      "training.epochs must be an integer from 1 to 100000, got 0",
      'variants[0].name must be a name of 1 to 40 characters, got ""',
      "variants[0].network.units is no field of variants[0].network, which has hidden, activation, initializer, biasInitializer, got 3",
      "variants[1] must be an object, got 7",
    ]);
  });
});
