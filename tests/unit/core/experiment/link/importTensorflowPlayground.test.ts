import { describe, expect, it } from "vitest";
import { readLink } from "../../../../../src/core/experiment/link/readLink";
import { formatProblem } from "../../../../../src/core/experiment/problem";

/** The hash of playground.tensorflow.org after choosing spiral, sin x, three layers and L2. */
const SPIRAL =
  "#activation=relu&regularization=L2&batchSize=16&dataset=spiral&regDataset=reg-plane&learningRate=0.01" +
  "&regularizationRate=0.003&noise=15&networkShape=8,6,4&seed=0.48265&showTestData=false&discretize=false" +
  "&percTrainData=70&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=true&cosY=false" +
  "&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false";

describe("a TensorFlow Playground link", () => {
  it("becomes the nearest experiment, and says what differs", () => {
    const { experiment, dropped, differences, isForeign } = readLink(SPIRAL);
    expect(isForeign).toBe("tensorflow-playground");
    expect(experiment).toEqual({
      version: 1,
      seed: 48265,
      replicates: 1,
      data: {
        source: "spiral",
        examples: 500,
        noise: 15,
        testFraction: 0.3,
        features: ["x1", "x2", "sinX1"],
        standardize: false,
        draw: 0,
        table: null,
      },
      network: {
        hidden: [8, 6, 4],
        activation: "relu",
        initializer: "standardUniform",
        biasInitializer: "small",
        normalization: "none",
        residual: false,
        dropout: 0,
      },
      training: {
        loss: "meanSquaredError",
        optimizer: "sgd",
        learningRate: 0.01,
        batchSize: 16,
        l1: 0,
        l2: 0.003,
        gradientClip: 0,
        schedule: "constant",
        warmupEpochs: 0,
        epochs: 300,
      },
      stop: { testLoss: null, testAccuracy: null, patience: null, seconds: null, when: "all" },
      variants: [],
    });
    expect(dropped.map(formatProblem)).toEqual([]);
    expect(differences.length).toBeGreaterThan(3);
  });

  it("reads a regression problem", () => {
    const { experiment } = readLink(
      "#networkShape=&problem=regression&regDataset=reg-gauss&initZero=true",
    );
    expect(experiment.data).toMatchObject({ source: "bumps", examples: 1200 });
    expect(experiment.network).toMatchObject({ hidden: [], initializer: "zeros" });
  });

  it("takes its defaults where the link is silent, and drops what is invalid", () => {
    const { experiment, dropped } = readLink("#dataset=gauss&activation=swish&noise=70");
    expect(experiment.network).toMatchObject({ hidden: [4, 2], activation: "tanh" });
    expect(experiment.training).toMatchObject({ learningRate: 0.03, batchSize: 10 });
    expect(experiment.data.noise).toBe(50);
    expect(dropped.map(({ path }) => path)).toEqual(["noise", "activation"]);
  });
});
