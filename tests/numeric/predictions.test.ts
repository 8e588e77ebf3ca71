import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { readInk } from "../../src/core/data/handwriting/readInk";
import { toRawData } from "../../src/core/data/own/toRawData";
import { parseTable } from "../../src/core/data/parseTable";
import { sourceOf } from "../../src/core/data/sourceOf";
import { changeToOwn } from "../../src/core/experiment/changeSource";
import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { evaluateOutputs } from "../../src/core/training/evaluateOutputs";
import type { Prediction } from "../../src/protocol/prediction";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { drawDigit } from "../setup/drawnDigits";
import { described } from "../unit/core/data/own/ownTable";
import { readDataFile } from "./dataFile";
import { useNodeBackend } from "./useNodeBackend";

async function trained(experiment: Experiment, epochs: number): Promise<Run> {
  const source = sourceOf(experiment.data);
  const table =
    source.kind === "table" ? parseTable(await readDataFile(source.file), source) : null;
  const run = new Run(makeRunMaterial(experiment, table));
  for (let step = 0; step < epochs * run.stepsPerEpoch; step++) run.advance();
  await run.settle();
  return run;
}

/** The class with the largest probability of each row. */
function classesOf({ outputs }: Prediction, numClasses: number): number[] {
  return Array.from({ length: outputs.length / numClasses }, (_, row) => {
    const own = [...outputs.subarray(row * numClasses, (row + 1) * numClasses)];
    return own.indexOf(Math.max(...own));
  });
}

const SETS: readonly (readonly [string, Experiment])[] = [
  [
    "engineered features of the plane",
    withDefaults({
      replicates: 3,
      data: { source: "spiral3", examples: 90, features: ["x1", "x2", "x1x2", "sinX1"] },
      network: { hidden: [6, 5] },
      variants: [{ name: "a" }, { name: "other stack", network: { hidden: [4] } }],
    }),
  ],
  [
    "some columns of a table, as they are",
    withDefaults({
      replicates: 3,
      data: {
        source: "iris",
        features: ["petal_width_cm", "sepal_length_cm"],
        standardize: false,
      },
      network: { hidden: [6] },
      variants: [{ name: "plain" }, { name: "normal", network: { normalization: "batch" } }],
    }),
  ],
  [
    "standardized pixels",
    withDefaults({
      replicates: 2,
      data: { source: "digits", examples: 400 },
      network: { hidden: [12], activation: "relu" },
      variants: [{ name: "drops", network: { dropout: 0.3 } }, { name: "not" }],
    }),
  ],
];

describe.each(["cpu", "wasm"] as const)("predictions on %s", (backend) => {
  beforeAll(() => useNodeBackend(backend));

  it.each(SETS)("of the test rows give the engine's own accuracy and loss: %s", async (_, of) => {
    const run = await trained(of, 4);
    const evaluation = await run.evaluate();
    const source = sourceOf(of.data);
    const numClasses = source.classNames.length;
    for (let replicate = 0; replicate < of.replicates; replicate++) {
      const { test } = run.data[replicate];
      const { networks, epoch, step } = await run.predict({
        replicates: [replicate, replicate],
        rows: Float64Array.from(test.raw),
      });
      expect([epoch, step]).toEqual([run.epoch, run.step]);
      expect(networks.map(({ variant }) => variant)).toEqual([0, 1]);
      for (const { variant, outputs } of networks) {
        const n = variant * of.replicates + replicate;
        // Cross-entropy takes logits, and a logit is the logarithm of its probability but for a constant of the row.
        const { loss, accuracy, confusion } = evaluateOutputs(
          outputs.map(Math.log),
          test.y,
          "classes",
          "crossEntropy",
        );
        expect(accuracy).toBe(evaluation.testAccuracy[n]);
        expect(confusion).toEqual(evaluation.confusion[n]);
        // Raw columns and probabilities of float32.
        expect(loss).toBeCloseTo(evaluation.testLoss[n], 5);
        expect(outputs).toHaveLength(test.numExamples * numClasses);
      }
    }
    run.dispose();
  });

  it("of a user's real targets are in the data's units", async () => {
    // Prices of some thousands, which the networks learn standardized.
    const numRows = 60;
    const areas = Float64Array.from({ length: numRows }, (_, i) => 20 + ((i * 37) % 60));
    const table = {
      ...{ name: "prices", columns: ["area"], target: "price", task: "real" as const },
      ...{ classNames: [], numRows, values: areas, targets: areas.map((area) => 900 + 50 * area) },
    };
    const experiment = changeToOwn(
      withDefaults({ replicates: 2, network: { hidden: [6] }, training: { learningRate: 0.05 } }),
      described(table),
    );
    const run = new Run(makeRunMaterial(experiment, toRawData(table)));
    for (let step = 0; step < 20 * run.stepsPerEpoch; step++) run.advance();
    await run.settle();
    const { testLoss } = await run.evaluate();
    const { test, targetScale } = run.data[1];
    const { networks } = await run.predict({ replicates: [1], rows: Float64Array.from(test.raw) });
    const errors = [...networks[0].outputs].map((price, i) => (price - test.targets[i]) ** 2);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    // Losses are of standardized targets; prices of float32 have seven digits.
    expect(mean / targetScale.std ** 2).toBeCloseTo(testLoss[1], 5);
    expect(Math.min(...networks[0].outputs)).toBeGreaterThan(1000);
    run.dispose();
  });

  it("of real targets give the engine's own loss", async () => {
    const experiment = withDefaults({
      replicates: 2,
      data: { source: "bumps", examples: 80 },
      network: { hidden: [8] },
      training: { learningRate: 0.05 },
    });
    const run = await trained(experiment, 5);
    const { testLoss } = await run.evaluate();
    const { test } = run.data[1];
    const { networks } = await run.predict({ replicates: [1], rows: Float64Array.from(test.raw) });
    const errors = [...networks[0].outputs].map((value, i) => (value - test.targets[i]) ** 2);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(mean).toBeCloseTo(testLoss[1], 5);
    run.dispose();
  });

  it("leave no tensor behind", async () => {
    const run = await trained(SETS[0][1], 1);
    const before = tf.memory().numTensors;
    await run.predict({ replicates: [2, 1], rows: Float64Array.of(1, 2, -3, 4) });
    expect(tf.memory().numTensors).toBe(before);
    run.dispose();
  });
});

describe("rows that cannot be of the data", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it.each([
    [[1, 2, 3], "rows must be 1 to 20000 rows of 2 numbers, got 3"],
    [[], "rows must be 1 to 20000 rows of 2 numbers, got 0"],
    [[1, 2, 3, NaN], "rows[1].x2 must be a finite number, got no number"],
    [[1e39, 2], "rows[0].x1 must be a finite number, got 1e+39"],
  ])("%j are refused", async (rows, message) => {
    const run = await trained(SETS[0][1], 0);
    await expect(
      run.predict({ replicates: [0, 0], rows: Float64Array.from(rows) }),
    ).rejects.toThrow(message);
    run.dispose();
  });
});

describe("digits drawn by a pen", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it("are told apart by networks that learned the set", async () => {
    const experiment = withDefaults({
      replicates: 3,
      data: { source: "digits" },
      network: { hidden: [32], activation: "relu", initializer: "heNormal" },
      training: { optimizer: "adam", learningRate: 0.01, batchSize: 32 },
    });
    const run = await trained(experiment, 5);
    const numClasses = DATA_SOURCES.digits.classNames.length;
    const digits = Array.from({ length: numClasses }, (_, digit) => digit);
    // Pens of 10 to 20 of 128 dots, as wide as on the page is 16.
    for (const radius of [6, 8, 10]) {
      const rows = Float64Array.from(
        digits.flatMap((digit) => [...readInk(drawDigit(digit, 128, radius))]),
      );
      for (const replicate of [0, 1, 2]) {
        const { networks } = await run.predict({ replicates: [replicate], rows });
        const said = classesOf(networks[0], numClasses);
        // Measured: 8 or 9 of 10; a 1 with a flag looks like no 1 of the set.
        expect(said.filter((answer, digit) => answer === digit).length).toBeGreaterThanOrEqual(7);
      }
    }
    run.dispose();
  });
});
