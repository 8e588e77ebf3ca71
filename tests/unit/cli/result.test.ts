import { describe, expect, it } from "vitest";

import { describeData, describeDivergence } from "../../../src/cli/result";
import { AS_IN_DATA } from "../../../src/core/data/TargetScale";
import { describeHistory } from "../../../src/core/export/result/describeHistory";
import { describeLayers } from "../../../src/core/export/result/describeLayers";
import { describeParameters } from "../../../src/core/export/result/describeParameters";
import { toRows } from "../../../src/core/export/result/toRows";
import type { LayerStatistics } from "../../../src/core/training/LayerStatistics";
import { networkLayers } from "../../../src/core/network/layers";
import type { Evaluation } from "../../../src/protocol/messages";

const EMPTY = [new Float32Array(0), new Float32Array(0)];
const NOT_NORMALIZED = { gammas: EMPTY, betas: EMPTY, means: EMPTY, variances: EMPTY };

describe("the parts of a result", () => {
  it("are rows of row-major arrays", () => {
    expect(toRows(Float32Array.of(1, 2, 3, 4, 5, 6), 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(toRows(new Float32Array(0), 3)).toEqual([]);
  });

  it("hold examples by their features, not their raw columns", () => {
    const examples = {
      numExamples: 2,
      x: Float32Array.of(1, 2, 3, 4, 5, 6),
      y: Float32Array.of(0, 1),
      raw: Float32Array.of(9, 9, 9, 9),
      targets: Float32Array.of(0, 1),
    };
    const described = describeData({
      replicate: 3,
      train: examples,
      test: { ...examples, numExamples: 1, x: Float32Array.of(7, 8, 9), y: Float32Array.of(1) },
      featureNames: ["x1", "x2", "x1x2"],
      featureMean: new Float64Array(3),
      featureStd: new Float64Array(3).fill(1),
      targetScale: AS_IN_DATA,
    });
    expect(described).toEqual({
      replicate: 3,
      train: {
        x: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        y: [0, 1],
      },
      test: { x: [[7, 8, 9]], y: [1] },
    });
  });

  it("hold weights as [fanIn][fanOut]", () => {
    const parameters = {
      weights: [Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(7, 8)],
      biases: [Float32Array.of(1, 2), Float32Array.of(3)],
      ...NOT_NORMALIZED,
    };
    const layers = networkLayers([{ units: 2, activation: "tanh" }], 3, 1);
    expect(describeParameters(parameters, layers)).toEqual({
      weights: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [[7], [8]],
      ],
      biases: [[1, 2], [3]],
    });
  });

  it("hold what normalization trains and remembers, where there is any", () => {
    const weights = [Float32Array.of(1), Float32Array.of(1)];
    const biases = [Float32Array.of(0), Float32Array.of(0)];
    const lists = (value: number) => [Float32Array.of(value), new Float32Array(0)];
    const layers = networkLayers([{ units: 1, activation: "tanh" }], 1, 1);
    const ofLayer = { weights, biases, ...NOT_NORMALIZED, gammas: lists(2), betas: lists(3) };
    expect(describeParameters(ofLayer, layers)).toEqual({
      weights: [[[1]], [[1]]],
      biases: [[0], [0]],
      gammas: [[2], []],
      betas: [[3], []],
    });
    const ofBatch = { ...ofLayer, means: lists(4), variances: lists(5) };
    expect(describeParameters(ofBatch, layers)).toMatchObject({
      means: [[4], []],
      variances: [[5], []],
    });
  });

  it("take the history of one network", () => {
    const evaluation = (epoch: number): Evaluation => ({
      epoch,
      step: 10 * epoch,
      trainLoss: Float64Array.of(epoch, 1),
      testLoss: Float64Array.of(epoch, 2),
      trainAccuracy: Float64Array.of(epoch, 3),
      testAccuracy: Float64Array.of(epoch, NaN),
      penalty: Float64Array.of(0, 0),
      confusion: [],
    });
    const history = describeHistory([evaluation(0), evaluation(1)], 1);
    expect(history).toEqual({
      epoch: [0, 1],
      trainLoss: [1, 1],
      testLoss: [2, 2],
      trainAccuracy: [3, 3],
      testAccuracy: [NaN, NaN],
      // Classes have none.
      testR2: [NaN, NaN],
    });
    // What is not a number is null in JSON.
    expect(JSON.stringify(history.testAccuracy)).toBe("[null,null]");
  });

  it("take the layers of one network, a list an epoch", () => {
    const statistics = (value: number): LayerStatistics => ({
      deltaRms: Float64Array.of(value, value + 1),
      weightGradientRms: Float64Array.of(value, value),
      activationMean: Float64Array.of(value, value),
      activationStd: Float64Array.of(value, value),
      saturated: Float64Array.of(value, NaN),
      dead: Float64Array.of(value, NaN),
      updateRatio: Float64Array.of(NaN, NaN),
    });
    const snapshots = [0, 4].map((epoch) => ({
      epoch,
      step: epoch,
      networks: [statistics(100), statistics(epoch)],
      activations: [],
    }));
    const layers = describeLayers(snapshots, 1);
    expect(layers).toMatchObject({
      epoch: [0, 4],
      deltaRms: [
        [0, 1],
        [4, 5],
      ],
      saturated: [
        [0, NaN],
        [4, NaN],
      ],
    });
  });

  it("name a divergence by step and layer alone", () => {
    expect(describeDivergence({ variant: 1, replicate: 2, step: 31, epoch: 3, layer: 2 })).toEqual({
      diverged: { step: 31, layer: 2 },
    });
  });
});
