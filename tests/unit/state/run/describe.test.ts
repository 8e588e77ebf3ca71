import { describe, expect, it } from "vitest";

import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { NetworkSettings } from "../../../../src/core/experiment/Experiment";
import { resolveVariants } from "../../../../src/core/experiment/resolveVariants";
import { comparisonFindings } from "../../../../src/state/run/comparisonFindings";
import { describeNetwork, sharedActivation } from "../../../../src/state/run/describeNetwork";
import { planeAxes } from "../../../../src/state/run/planeAxes";
import { planePoints } from "../../../../src/state/run/planePoints";
import { foldDivergences, foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "./fakeEngine";
import { evaluation, progress, snapshot } from "./reports";

const networkOf = (network: Partial<NetworkSettings>) =>
  resolveVariants(withDefaults({ network }))[0];

describe("a network in a line", () => {
  it.each([
    [{}, "5 × 16, tanh, Glorot uniform, SGD 0.1"],
    [{ hidden: [8, 4], activation: "relu" } as const, "8-4, ReLU, Glorot uniform, SGD 0.1"],
    [{ hidden: [] }, "no hidden layer, Glorot uniform, SGD 0.1"],
    [
      { hidden: [4, { units: 4, activation: "sine" } as const] },
      "2 × 4, several activations, Glorot uniform, SGD 0.1",
    ],
  ])("is made of %j", (network, line) => {
    expect(describeNetwork(networkOf(network))).toBe(line);
  });

  it("names every cure that is on", () => {
    const cured = withDefaults({
      network: { normalization: "batch", residual: true, dropout: 0.2 },
      training: { gradientClip: 1, schedule: "cosine", warmupEpochs: 5 },
    });
    expect(describeNetwork(resolveVariants(cured)[0])).toBe(
      "5 × 16, batch norm, residual, dropout 0.2, tanh, Glorot uniform, SGD 0.1, cosine schedule, warm-up 5, clip 1",
    );
  });

  it("has an activation of its own only where all hidden layers share one", () => {
    expect(sharedActivation(networkOf({}).hidden)?.name).toBe("tanh");
    expect(sharedActivation(networkOf({ hidden: [] }).hidden)).toBeNull();
  });
});

describe("the plane", () => {
  it("is x1 and x2 of a generated set, whatever the features", () => {
    const data = { ...DEFAULT_EXPERIMENT.data, features: ["sinX1"] };
    const axes = planeAxes({ ...DEFAULT_EXPERIMENT, data });
    expect(axes).toEqual(["x₁", "x₂"]);
  });

  it("is two columns of a table, in the order in which they were chosen", () => {
    const iris = changeSource(DEFAULT_EXPERIMENT, "iris");
    expect(planeAxes(iris)).toBeNull();
    const data = { ...iris.data, features: ["petal_width_cm", "sepal_length_cm"] };
    const two = { ...iris, data };
    expect(planeAxes(two)).toEqual(["petal width cm", "sepal length cm"]);
    // Rows of the fake's four columns count up: 0 1 2 3, 4 5 6 7.
    const record = { experiment: two, loaded: fakeRun(1, two, 4) };
    const points = planePoints(record, { axes: [3, 0], replicate: 0 });
    expect([...points!.train.slice(0, 4)]).toEqual([3, 0, 7, 4]);
    expect(points!.axisNames).toEqual(["petal width cm", "sepal length cm"]);
    expect(planePoints(record, { axes: [3, 0], replicate: 0 })).toBe(points);
    // Along one column the target is the other coordinate: the fake's are 0 and 1 in turn.
    const along = planePoints(record, { axes: [1], replicate: 0 });
    expect([...along!.train.slice(0, 4)]).toEqual([1, 0, 5, 1]);
    expect(along!.axisNames).toEqual(["sepal width cm", "target"]);
  });
});

describe("the findings", () => {
  it("are medians over replicates, with the chance level of the run's own labels", () => {
    const experiment = { ...withDefaults({ replicates: 3, network: { hidden: [2] } }) };
    const start = startRecord(experiment, fakeRun(1, experiment));
    const networks = [
      [1, 10],
      [3, 30],
      [2, 20],
    ];
    const record = foldProgress(
      start,
      progress(1, [evaluation(0, 0, [0.2, 0.6, 0.4])], [snapshot(0, 0, networks)]),
    );
    const { variants, numReplicates, step } = comparisonFindings(record);
    expect([numReplicates, step]).toEqual([3, 0]);
    expect(variants[0]).toMatchObject({
      name: "base",
      deltaRms: [2, 20],
      saturated: [2, NaN],
      testLoss: 0.4,
      trainLoss: 0.2,
      numDiverged: 0,
    });
    expect(variants[0].testAccuracy).toBeCloseTo(0.6, 12);
    // The fake's labels are half 0, half 1.
    expect(variants[0].chance.loss).toBeCloseTo(Math.LN2, 12);
  });

  it("take chance from every replicate, not the first alone", () => {
    const experiment = withDefaults({ replicates: 3 });
    const run = fakeRun(1, experiment);
    const [first, ...others] = run.data;
    const oneClass = { ...first, trainY: new Float32Array(first.trainY.length) };
    const { chance } = startRecord(experiment, { ...run, data: [oneClass, ...others] });
    // One of three has one class only, entropy 0; the median is that of the halves.
    expect(chance[0].loss).toBeCloseTo(Math.LN2, 12);
    expect(chance[0].accuracy).toBe(0.5);
  });

  it("are of the newest evaluation's moment, however far training has gone since", () => {
    const experiment = withDefaults({ replicates: 1, network: { hidden: [2] } });
    const start = startRecord(experiment, fakeRun(1, experiment));
    const evaluated = foldProgress(
      start,
      progress(1, [evaluation(0, 0, [0.4])], [snapshot(0, 0, [[1, 10]])]),
    );
    const record = foldProgress(evaluated, progress(1, [], [snapshot(3, 75, [[2, 20]])]));
    expect(record).toMatchObject({ epoch: 3, step: 75 });
    const { epoch, step, variants } = comparisonFindings(record);
    expect([epoch, step]).toEqual([0, 0]);
    expect(variants[0]).toMatchObject({ testLoss: 0.4, deltaRms: [1, 10], dead: [1, NaN] });
  });

  it("count a layer's dead and saturated units in the replicates that have not diverged", () => {
    const experiment = withDefaults({ replicates: 3, network: { hidden: [2] } });
    const start = startRecord(experiment, fakeRun(1, experiment));
    const stopped = foldDivergences(start, [
      { variant: 0, replicate: 2, step: 4, epoch: 0, layer: 1 },
    ]);
    const networks = [
      [1, 10],
      [3, 30],
      [9, 90],
    ];
    const record = foldProgress(
      stopped,
      progress(1, [evaluation(1, 25, [0.2, 0.6, 0.4])], [snapshot(1, 25, networks)]),
    );
    // The median of 1 and 3.
    expect(comparisonFindings(record).variants[0]).toMatchObject({
      saturated: [2, NaN],
      dead: [2, NaN],
      numDiverged: 1,
    });
  });

  it("have no numbers before any have come, and no accuracy of real targets", () => {
    const plane = changeSource({ ...DEFAULT_EXPERIMENT, variants: [] }, "plane");
    const start = startRecord(plane, { ...fakeRun(1, plane), classNames: [] });
    expect(comparisonFindings(start).variants[0]).toMatchObject({ deltaRms: [], testLoss: null });
    const record = foldProgress(start, progress(1, [evaluation(0, 0, [1, 1, 1, 1, 1])]));
    expect(comparisonFindings(record).variants[0].testAccuracy).toBeNull();
  });
});
