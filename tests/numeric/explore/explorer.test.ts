import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { changeSource } from "../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../../src/core/experiment/defaults";
import type { Experiment } from "../../../src/core/experiment/Experiment";
import { initialParameters } from "../../../src/core/network/initialParameters";
import { lossAndGradients } from "../../../src/core/network/referenceNetwork";
import { geometricMean, rms, std } from "../../../src/core/math/statistics";
import type { Exploration, ExplorationSettings } from "../../../src/core/theory/Exploration";
import { explorationMaterial } from "../../../src/engine/explore/explorationMaterial";
import { openExplorer } from "./openExplorer";

const SETTINGS: ExplorationSettings = {
  depth: 4,
  width: 9,
  activation: "tanh",
  initializer: "glorotUniform",
  inputs: "data",
};

const NUM_DRAWS = 3;
/** Float32 passes against float64 loops. */
const TOLERANCE = 2e-5;

/** What float64 loops give for the same draws and examples. */
function reference(experiment: Experiment, settings: ExplorationSettings) {
  const { layers, probe } = explorationMaterial({ experiment, settings }, null);
  const numSeen = probe.numExamples;
  const runs = Array.from({ length: NUM_DRAWS }, (_, draw) => {
    const parameters = initialParameters(
      layers,
      { ...experiment.network, initializer: settings.initializer },
      experiment.seed,
      draw,
    );
    const x = probe.x.subarray(0, numSeen * layers[0].fanIn);
    const y = probe.y.subarray(0, numSeen);
    return lossAndGradients(layers, parameters, { ...probe, x, y, l1: 0, l2: 0 });
  });
  const overDraws = (value: (run: (typeof runs)[number]) => number) =>
    geometricMean(runs.map(value));
  return {
    deltaRms: layers.map((_, l) => overDraws(({ delta }) => rms(delta[l]))),
    weightGradientRms: layers.map((_, l) => overDraws(({ weights }) => rms(weights[l]))),
  };
}

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expected.forEach((value, l) => expect(Math.abs(actual[l] / value - 1)).toBeLessThan(TOLERANCE));
}

describe("Explorer", () => {
  it.each([
    { inputs: "data", activation: "tanh", initializer: "glorotUniform" },
    { inputs: "gaussian", activation: "relu", initializer: "heNormal" },
    { inputs: "data", activation: "sigmoid", initializer: "orthogonal" },
  ] as const)("has the gradients of float64 loops: %o", async (choice) => {
    const settings = { ...SETTINGS, ...choice };
    const result = await openExplorer().explore(
      { experiment: DEFAULT_EXPERIMENT, settings, effort: "whole" },
      NUM_DRAWS,
    );
    const expected = reference(DEFAULT_EXPERIMENT, settings);
    expectClose(result!.deltaRms.mean, expected.deltaRms);
    expectClose(result!.weightGradientRms.mean, expected.weightGradientRms);
  });

  it("adds up passes to what one pass would give", async () => {
    const settings = { ...SETTINGS, depth: 20, width: 64 };
    const request = { experiment: DEFAULT_EXPERIMENT, settings, effort: "whole" } as const;
    const result = await openExplorer().explore(request, NUM_DRAWS);
    expect(result!.numExamples).toBe(250);
    const expected = reference(DEFAULT_EXPERIMENT, settings);
    expectClose(result!.deltaRms.mean, expected.deltaRms);
    expectClose(result!.weightGradientRms.mean, expected.weightGradientRms);
  });

  it("estimates the whole probe set's weight gradient from a few examples", async () => {
    const settings = { ...SETTINGS, depth: 12, width: 64, inputs: "gaussian" } as const;
    const explorer = openExplorer();
    const ask = (effort: "first" | "whole") =>
      explorer.explore({ experiment: DEFAULT_EXPERIMENT, settings, effort });
    const first = (await ask("first"))!;
    const whole = (await ask("whole"))!;
    expect(first.numExamples).toBeLessThan(32);
    // Left as it is, the mean of 17 examples' gradients is 4 times that of 256.
    for (let l = 0; l < 12; l++) {
      const ratio = first.weightGradientRms.mean[l] / whole.weightGradientRms.mean[l];
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    }
  });

  describe("with ReLU layers of two units", () => {
    let result: Exploration;
    beforeAll(async () => {
      const settings = { ...SETTINGS, depth: 6, width: 2, activation: "relu" } as const;
      const request = { experiment: DEFAULT_EXPERIMENT, settings, effort: "whole" } as const;
      result = (await openExplorer().explore(request))!;
    });

    it("finds dead units, more of them in deeper layers", () => {
      expect(result.dead.mean[0]).toBeLessThan(0.1);
      expect(result.dead.mean[5]).toBeGreaterThan(0.3);
      expect(result.dead.mean[6]).toBeNaN();
      expect(result.dead.high[5]).toBe(1);
    });

    it("says exactly 0 where some draw passes no gradient at all", () => {
      expect(result.deltaRms.low[0]).toBe(0);
      expect(result.deltaRms.mean[0]).toBe(0);
    });
  });

  it("takes the rows and classes of a table set", async () => {
    const experiment = changeSource(DEFAULT_EXPERIMENT, "iris");
    const result = await openExplorer().explore({
      experiment,
      settings: SETTINGS,
      effort: "whole",
    });
    expect(result!.shapes[0].fanIn).toBe(4);
    expect(result!.numExamples).toBe(120);
  });

  it("lets a newer request take an older one's place", async () => {
    const explorer = openExplorer();
    const ask = (depth: number) =>
      explorer.explore({
        experiment: DEFAULT_EXPERIMENT,
        settings: { ...SETTINGS, depth },
        effort: "whole",
      });
    const answers = await Promise.all([ask(3), ask(4), ask(5)]);
    expect(answers.map((answer) => answer?.settings.depth)).toEqual([undefined, undefined, 5]);
  });

  it("leaves the run's backend and no tensors behind", async () => {
    await tf.setBackend("cpu");
    const before = tf.memory().numTensors;
    const explorer = openExplorer();
    const ask = () =>
      explorer.explore({ experiment: DEFAULT_EXPERIMENT, settings: SETTINGS, effort: "whole" });
    await Promise.all([ask(), ask()]);
    expect(tf.memory().numTensors).toBe(before);
    expect(tf.getBackend()).toBe("cpu");
  });

  it("has the spread of the activations of a plain forward pass", async () => {
    const settings = { ...SETTINGS, depth: 1, activation: "linear" } as const;
    const result = await openExplorer().explore(
      { experiment: DEFAULT_EXPERIMENT, settings, effort: "whole" },
      1,
    );
    const { layers, probe } = explorationMaterial(
      { experiment: DEFAULT_EXPERIMENT, settings },
      null,
    );
    const { weights } = initialParameters(layers, DEFAULT_EXPERIMENT.network, 1, 0);
    const z = Float64Array.from({ length: probe.numExamples * 9 }, (_, i) => {
      const example = 2 * Math.floor(i / 9);
      return probe.x[example] * weights[0][i % 9] + probe.x[example + 1] * weights[0][9 + (i % 9)];
    });
    expect(result!.activationStd.mean[0]).toBeCloseTo(std(z), 5);
  });
});
