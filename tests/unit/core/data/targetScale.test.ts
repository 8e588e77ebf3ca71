import { describe, expect, it } from "vitest";

import { makeReplicateData } from "../../../../src/core/data/makeReplicateData";
import { toRawData } from "../../../../src/core/data/own/toRawData";
import { AS_IN_DATA } from "../../../../src/core/data/TargetScale";
import { changeSource, changeToOwn } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { DataSettings } from "../../../../src/core/experiment/Experiment";
import { experimentNotes } from "../../../../src/core/experiment/experimentNotes";
import { described, ownTable } from "./own/ownTable";

const PRICES = ownTable({
  ...{ numRows: 40, task: "real", classNames: [], target: "price" },
  targets: Float64Array.from({ length: 40 }, (_, row) => 100 + 20 * row),
});
const OWN = changeToOwn(DEFAULT_EXPERIMENT, described(PRICES));
const make = (changes: Partial<DataSettings>) =>
  makeReplicateData(1, { ...OWN.data, ...changes }, 0, toRawData(PRICES));

describe("the scale of a real target", () => {
  it("is the train set's mean and standard deviation, for the test set too", () => {
    const { train, test, targetScale } = make({});
    const { mean, std } = targetScale;
    const sum = (of: (target: number) => number) => train.targets.reduce((s, t) => s + of(t), 0);
    expect(mean).toBeCloseTo(sum((t) => t) / 32, 9);
    expect(std).toBeCloseTo(Math.sqrt(sum((t) => (t - mean) ** 2) / 32), 9);
    for (const { y, targets } of [train, test]) {
      expect(Math.min(...targets)).toBeGreaterThanOrEqual(100);
      y.forEach((value, i) => expect(value).toBeCloseTo((targets[i]! - mean) / std, 6));
    }
    expect(train.y.reduce((s, value) => s + value, 0)).toBeCloseTo(0, 5);
  });

  it("is none where Standardize is off, of classes, and of generated sets, whose bits stay", () => {
    const plain = make({ standardize: false });
    expect(plain.targetScale).toEqual(AS_IN_DATA);
    expect(plain.train.y).toEqual(plain.train.targets);
    const leaves = ownTable({ numRows: 40 });
    const classes = changeToOwn(DEFAULT_EXPERIMENT, described(leaves)).data;
    const own = makeReplicateData(1, classes, 0, toRawData(leaves));
    const plane = makeReplicateData(1, changeSource(DEFAULT_EXPERIMENT, "plane").data, 0, null);
    for (const { targetScale, train } of [own, plane]) {
      expect(targetScale).toEqual(AS_IN_DATA);
      expect(train.y).toEqual(train.targets);
    }
  });

  it("has a standard deviation of 1 where all targets are equal", () => {
    const equal = { ...PRICES, targets: new Float64Array(40).fill(300) };
    const { train, targetScale } = makeReplicateData(1, OWN.data, 0, toRawData(equal));
    expect(targetScale).toEqual({ mean: 300, std: 1 });
    expect(train.y).toEqual(new Float32Array(train.numExamples));
  });

  it("is told beside the results, as long as there is one", () => {
    expect(experimentNotes(OWN).join()).toContain(
      "price is standardized for training, so losses are in squares of its standard deviation",
    );
    const off = { ...OWN, data: { ...OWN.data, standardize: false } };
    expect(experimentNotes(off).join()).not.toContain("price");
    expect(experimentNotes(changeSource(OWN, "plane")).join()).not.toContain("standardized");
  });
});
