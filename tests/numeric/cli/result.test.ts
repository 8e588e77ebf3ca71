import { beforeAll, describe, expect, it } from "vitest";

import { makeReplicateData } from "../../../src/core/data/makeReplicateData";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../src/core/experiment/defaults";
import { resultOf, type Result } from "./resultOf";

const DOCUMENT = {
  replicates: 2,
  data: { source: "spiral3", examples: 40 },
  network: { hidden: [5, 4] },
  training: { epochs: 3 },
  variants: [
    { name: "tanh" },
    { name: "wide", network: { hidden: [7] }, training: { optimizer: "adam" } },
  ],
} as const;

describe("the result of the command line", () => {
  let result: Result;
  beforeAll(async () => {
    result = await resultOf(DOCUMENT);
  });

  it("has the parts that DESIGN names, in its order", () => {
    expect(Object.keys(result)).toEqual(["experiment", "backend", "data", "networks"]);
    expect(result.networks.map((one) => [one.variant, one.replicate])).toEqual([
      ["tanh", 0],
      ["tanh", 1],
      ["wide", 0],
      ["wide", 1],
    ]);
    for (const network of result.networks) {
      expect(Object.keys(network)).toEqual([
        "variant",
        "replicate",
        "initial",
        "final",
        "history",
        "layers",
      ]);
      expect(Object.keys(network.history)).toEqual([
        "epoch",
        "trainLoss",
        "testLoss",
        "trainAccuracy",
        "testAccuracy",
        "testR2",
      ]);
      expect(Object.keys(network.layers!)).toEqual([
        "epoch",
        "deltaRms",
        "weightGradientRms",
        "activationMean",
        "activationStd",
        "saturated",
        "dead",
        "updateRatio",
      ]);
    }
  });

  it("holds the data as the network sees it", () => {
    const experiment = withDefaults(DOCUMENT);
    expect(result.data!.map(({ replicate }) => replicate)).toEqual([0, 1]);
    for (const { replicate, train, test } of result.data!) {
      const data = makeReplicateData(experiment.seed, experiment.data, replicate, null);
      expect(train.x.flat()).toEqual([...data.train.x]);
      expect(train.y).toEqual([...data.train.y]);
      expect(test.x.flat()).toEqual([...data.test.x]);
      expect(test.y).toEqual([...data.test.y]);
      expect(train.x).toHaveLength(20);
      expect(train.x[0]).toHaveLength(2);
    }
  });

  it("holds weights as [fanIn][fanOut] and biases as [fanOut], a layer each", () => {
    const shapes = [
      [
        [2, 5],
        [5, 4],
        [4, 3],
      ],
      [
        [2, 7],
        [7, 3],
      ],
    ];
    result.networks.forEach(({ initial, final }, n) => {
      for (const parameters of [initial!, final!]) {
        const expected = shapes[Math.floor(n / 2)];
        expect(parameters.weights.map((rows) => [rows.length, rows[0].length])).toEqual(expected);
        expect(parameters.biases.map(({ length }) => length)).toEqual(
          expected.map(([, fanOut]) => fanOut),
        );
      }
      expect(final).not.toEqual(initial);
    });
  });

  it("has every epoch from 0 on, statistics of all layers, null where a number makes no sense", () => {
    result.networks.forEach(({ history, layers }, n) => {
      const numLayers = n < 2 ? 3 : 2;
      for (const list of Object.values(history)) expect(list).toHaveLength(4);
      expect(history.epoch).toEqual([0, 1, 2, 3]);
      expect(layers!.epoch).toEqual([0, 1, 2, 3]);
      for (const [name, epochs] of Object.entries(layers!)) {
        if (name === "epoch") continue;
        for (const values of epochs as (number | null)[][]) expect(values).toHaveLength(numLayers);
      }
      for (const values of [...layers!.saturated, ...layers!.dead]) {
        // The output layer has no activation.
        expect(values.at(-1)).toBeNull();
        expect(
          values.slice(0, -1).every((share) => share !== null && share >= 0 && share <= 1),
        ).toBe(true);
      }
      // Before the first step nothing has been updated.
      expect(layers!.updateRatio[0]).toEqual(Array(numLayers).fill(null));
      expect(layers!.updateRatio[1].every((ratio) => ratio !== null && ratio > 0)).toBe(true);
    });
  });
});

describe("testR2 in the history", () => {
  it("is 1 - testLoss / variance of the test targets, of real targets alone", async () => {
    const training = { epochs: 2 };
    const data = { source: "plane", examples: 60 };
    const real = await resultOf({ replicates: 2, data, network: { hidden: [4] }, training });
    real.networks.forEach(({ history, replicate }) => {
      const { y } = real.data![replicate].test;
      const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
      const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
      expect(history.testR2).toHaveLength(3);
      history.testR2.forEach((r2, epoch) =>
        expect(r2).toBeCloseTo(1 - history.testLoss[epoch]! / variance, 12),
      );
    });
    const classes = await resultOf({ ...DOCUMENT, training: { epochs: 1 } });
    expect(classes.networks[0].history.testR2).toEqual([null, null]);
  });
});

describe("a network's entry", () => {
  it.each(["cpu", "wasm"] as const)(
    "is the same for 1 replicate as for 5, byte for byte, on %s",
    async (backend) => {
      // The default's networks; 2 epochs are 50 steps.
      const document = {
        ...DEFAULT_EXPERIMENT,
        training: { ...DEFAULT_EXPERIMENT.training, epochs: 2 },
      };
      const [one, five] = [
        await resultOf({ ...document, replicates: 1 }, { backend }),
        await resultOf({ ...document, replicates: 5 }, { backend }),
      ];
      expect(five.networks).toHaveLength(15);
      expect(JSON.stringify(one.networks)).toBe(
        JSON.stringify(five.networks.filter(({ replicate }) => replicate === 0)),
      );
      expect(JSON.stringify(one.data![0])).toBe(JSON.stringify(five.data![0]));
    },
  );

  it("is the same alone as beside other variants, byte for byte", async () => {
    const document = {
      ...DEFAULT_EXPERIMENT,
      replicates: 2,
      training: { ...DEFAULT_EXPERIMENT.training, epochs: 2 },
    };
    const together = await resultOf(document);
    for (const [v, variant] of document.variants.entries()) {
      const alone = await resultOf({ ...document, variants: [variant] });
      expect(JSON.stringify(alone.networks)).toBe(
        JSON.stringify(together.networks.slice(2 * v, 2 * v + 2)),
      );
    }
  });

  it("differs between replicates and between seeds", async () => {
    const document = { ...DOCUMENT, training: { epochs: 1 } };
    const { networks, data } = await resultOf(document);
    const other = await resultOf({ ...document, seed: 2 });
    expect(networks[0].initial).not.toEqual(networks[1].initial);
    expect(data![0].train).not.toEqual(data![1].train);
    expect(networks[0].initial).not.toEqual(other.networks[0].initial);
    expect(data![0].train).not.toEqual(other.data![0].train);
  });
});
