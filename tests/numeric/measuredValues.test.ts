import { tmpdir } from "node:os";

import { beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { median } from "../../src/core/math/statistics";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import type { Evaluation, LayerSnapshot } from "../../src/protocol/messages";
import { runCommand } from "./cli/runCommand";
import type { Result } from "./cli/resultOf";
import { useNodeBackend } from "./useNodeBackend";

const [SIGMOID, TANH, RELU] = [0, 1, 2];

/** The five replicates of a variant of the default experiment. */
const ofVariant = (values: Float64Array, variant: number) => [
  ...values.slice(5 * variant, 5 * variant + 5),
];

/**
 * DESIGN's values for the default, measured with an independent implementation (medians of 3 seeds, test loss / accuracy
 * at epochs 50 and 100): sigmoid .70/.50, .70/.49; tanh .68/.60, .57/.63; ReLU .25/.94, .03/.99.
 */
describe("the default experiment", () => {
  const seen = new Map<number, { evaluation: Evaluation; snapshot: LayerSnapshot }>();
  beforeAll(async () => {
    await useNodeBackend("cpu");
    const run = new Run(makeRunMaterial(DEFAULT_EXPERIMENT, null));
    for (const epoch of [50, 100]) {
      while (run.epoch < epoch) run.advance();
      expect(await run.settle()).toEqual([]);
      seen.set(epoch, { evaluation: await run.evaluate(), snapshot: await run.probe() });
    }
    run.dispose();
  }, 120_000);

  const loss = (epoch: number, variant: number) =>
    median(ofVariant(seen.get(epoch)!.evaluation.testLoss, variant));
  const accuracy = (epoch: number, variant: number) =>
    median(ofVariant(seen.get(epoch)!.evaluation.testAccuracy, variant));

  it.each([50, 100])("leaves sigmoid at chance after %s epochs", (epoch) => {
    expect(Math.abs(loss(epoch, SIGMOID) - Math.LN2)).toBeLessThan(0.03);
    expect(accuracy(epoch, SIGMOID)).toBeLessThan(0.6);
    expect(accuracy(epoch, SIGMOID)).toBeGreaterThan(0.4);
  });

  it("sees tanh on its slow way", () => {
    // Replicates leave the plateau at different times, so that medians of three and of five are apart by .1.
    expect(loss(50, TANH)).toBeGreaterThan(0.6);
    expect(loss(50, TANH)).toBeLessThan(0.7);
    expect(loss(100, TANH)).toBeGreaterThan(0.45);
    expect(loss(100, TANH)).toBeLessThan(0.67);
    expect(accuracy(100, TANH)).toBeGreaterThan(0.58);
    expect(accuracy(100, TANH)).toBeLessThan(0.85);
  });

  it("sees ReLU done", () => {
    expect(loss(50, RELU)).toBeLessThan(0.4);
    expect(accuracy(50, RELU)).toBeGreaterThan(0.85);
    expect(loss(100, RELU)).toBeLessThan(0.15);
    expect(accuracy(100, RELU)).toBeGreaterThan(0.9);
  });

  it.each([50, 100])(
    "lets less than a hundredth of layer 5's delta reach sigmoid's layer 1 after %s epochs",
    (epoch) => {
      const { networks } = seen.get(epoch)!.snapshot;
      const ratios = networks.slice(0, 5).map(({ deltaRms }) => deltaRms[4] / deltaRms[0]);
      // DESIGN: 1/430 or less; single networks scatter.
      expect(median(ratios)).toBeGreaterThan(430);
      expect(Math.min(...ratios)).toBeGreaterThan(100);
      const ofRelu = networks.slice(10, 15).map(({ deltaRms }) => deltaRms[4] / deltaRms[0]);
      expect(Math.max(...ofRelu)).toBeLessThan(10);
    },
  );
});

describe("digits through the command line", () => {
  it("reach a test accuracy of .95 within 30 epochs with two ReLU layers of 64 and Adam", async () => {
    const document = {
      replicates: 1,
      data: { source: "digits", testFraction: 0.2 },
      network: { hidden: [64, 64], activation: "relu" },
      training: { optimizer: "adam", learningRate: 0.003, batchSize: 32, epochs: 30 },
    };
    const { exitCode, stdout } = await runCommand(["-"], tmpdir(), JSON.stringify(document));
    expect(exitCode).toBe(0);
    const { experiment, networks } = JSON.parse(stdout) as Result;
    expect(experiment).toMatchObject({ data: { examples: 1797 } });
    const { testAccuracy } = networks[0].history;
    expect(testAccuracy).toHaveLength(31);
    expect(testAccuracy.at(-1)).toBeGreaterThanOrEqual(0.95);
  });
});
