import { describe, expect, it } from "vitest";
import type { TrainingSettings } from "../../../../../src/core/experiment/Experiment";
import { readLink } from "../../../../../src/core/experiment/link/readLink";
import { initialParameters } from "../../../../../src/core/network/initialParameters";
import { networkLayers } from "../../../../../src/core/network/layers";
import { meanSquaredError } from "../../../../../src/core/training/losses/meanSquaredError";

const differences = (hash: string) =>
  readLink(`https://playground.tensorflow.org/#${hash}`).differences;

const SEED = 'Its seed is the text "0.14927"; here it is 14927, and draws other numbers.';
const SOFTMAX =
  "Two softmax outputs stand for its one tanh output: the same prediction has half the loss, and a quarter of the gradient at an output.";
const ORDER = "Every epoch takes the examples in another order; there always in the same.";
const PAUSE = "Training pauses after 300 epochs; there it goes on until it is paused.";

const weights = (range: string) =>
  `Weights start within ±1/√(inputs of the layer), which is ${range}; there within ±0.5 in every layer.`;

describe("what differs from a TensorFlow Playground link", () => {
  it("is said of its first visit's link, and no more", () => {
    // Fan-ins 2, 4 and 2: 1/sqrt(4) = .5 and 1/sqrt(2) = .7071.
    expect(differences("seed=0.14927&networkShape=4,2")).toEqual([
      SEED,
      weights("±0.50 to ±0.71"),
      SOFTMAX,
      ORDER,
      PAUSE,
    ]);
  });

  it("leaves out the weights where every layer has 4 inputs", () => {
    const hash = "seed=0.14927&networkShape=4,4,4&xSquared=true&ySquared=true";
    expect(differences(hash)).toEqual([SEED, SOFTMAX, ORDER, PAUSE]);
  });

  it("leaves out the weights where they start at 0", () => {
    expect(differences("seed=0.14927&initZero=true")).toEqual([SEED, SOFTMAX, ORDER, PAUSE]);
  });

  it("gives one range where all layers have equally many inputs", () => {
    expect(differences("networkShape=2,2")).toContain(weights("±0.71"));
    expect(differences("networkShape=16&x=true&y=false")).toContain(weights("±0.25 to ±1.00"));
  });

  it("is another loss for a real target", () => {
    const [, , loss] = differences("problem=regression");
    expect(loss).toBe(
      "The loss is the squared error, there half of it: the same learning rate follows twice the gradient.",
    );
  });

  it("is a seed of no text where the link has none", () => {
    expect(differences("dataset=xor")[0]).toBe(
      "The link has no seed: every visit there draws other numbers, here they are those of seed 1.",
    );
  });

  it("is the examples left over, counted", () => {
    // 250 = 8 * 30 + 10.
    expect(differences("batchSize=30")).toContain(
      "The last 10 of 250 examples make a smaller batch; there they join the next epoch's first.",
    );
    expect(differences("batchSize=25").join()).not.toContain("smaller batch");
  });

  it("is no order where the batch is the train set", () => {
    expect(differences("batchSize=250")).not.toContain(ORDER);
  });

  it("is a batch that is never full", () => {
    expect(differences("batchSize=251").slice(3)).toEqual([
      "A batch of 251 is never full there, so nothing is learned; here it is the train set, 250 examples.",
      PAUSE,
    ]);
  });

  it("is what L1 does to a weight of 0, where there is L1", () => {
    const l1 = "There a weight that L1 has brought to 0 stays 0; here it goes on changing.";
    expect(differences("regularization=L1&regularizationRate=0.01")).toContain(l1);
    expect(differences("regularization=L1")).not.toContain(l1);
    expect(differences("regularization=L2&regularizationRate=0.01")).not.toContain(l1);
  });

  it("is nothing of a link of ours", () => {
    expect(readLink("#g1=e30").differences).toEqual([]);
  });
});

describe("what is said of the loss", () => {
  const ours = (outputs: number[], target: number, task: "classes" | "real") => {
    const slopes = new Float64Array(outputs.length);
    meanSquaredError.slope(outputs, 0, outputs.length, target, task, slopes);
    return { loss: meanSquaredError.value(outputs, 0, outputs.length, target, task), slopes };
  };

  it.each([-2, -0.3, 0, 0.7, 1.9])("holds for a class where its output is tanh(%d)", (z) => {
    // Its loss (o - y)^2 / 2 and slope (o - y)(1 - o^2) for o = tanh z and y = 1; here p = (1 + o) / 2 comes from z and -z.
    const o = Math.tanh(z);
    const { loss, slopes } = ours([-z, z], 1, "classes");
    expect(loss).toBeCloseTo((o - 1) ** 2 / 2 / 2, 12);
    expect(slopes[1]).toBeCloseTo(((o - 1) * (1 - o * o)) / 4, 12);
    expect(slopes[0]).toBeCloseTo(-((o - 1) * (1 - o * o)) / 4, 12);
  });

  it("holds for a real target", () => {
    // Its loss (o - y)^2 / 2 and slope o - y.
    const { loss, slopes } = ours([0.8], 0.5, "real");
    expect(loss).toBeCloseTo(2 * (0.3 ** 2 / 2), 12);
    expect(slopes[0]).toBeCloseTo(2 * 0.3, 12);
  });
});

describe("what is not said, since it is the same", () => {
  it("is every bias, 0.1 in the output layer too", () => {
    const { network } = readLink("#networkShape=4,2&dataset=circle").experiment;
    const hidden = [4, 2].map((units) => ({ units, activation: network.activation }));
    const { biases } = initialParameters(networkLayers(hidden, 2, 2), network, 1, 0);
    expect(biases).toEqual([4, 2, 2].map((units) => new Float32Array(units).fill(0.1)));
  });

  it("is the penalty: rate times |w| or w^2 / 2", () => {
    const trained = (hash: string): TrainingSettings =>
      readLink(`#dataset=xor&${hash}`).experiment.training;
    expect(trained("regularization=L2&regularizationRate=0.3").l2).toBe(0.3);
    expect(trained("regularization=L1&regularizationRate=0.3").l1).toBe(0.3);
  });
});
