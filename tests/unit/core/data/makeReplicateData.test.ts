import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATA_SOURCES, type BuiltInSourceId } from "../../../../src/core/data/dataSources";
import { makeReplicateData } from "../../../../src/core/data/makeReplicateData";
import { parseTable } from "../../../../src/core/data/parseTable";
import type { Examples } from "../../../../src/core/data/ReplicateData";
import { splitSizes } from "../../../../src/core/data/splitSizes";
import { dataDefaults } from "../../../../src/core/experiment/defaults";
import type { DataSettings } from "../../../../src/core/experiment/Experiment";
import { makeRng, shuffledIndices } from "../../../../src/core/math/rng";
import { tableText } from "./tableText";

function settings(source: BuiltInSourceId, changes: Partial<DataSettings> = {}): DataSettings {
  return { ...dataDefaults(DATA_SOURCES[source]), ...changes };
}

/** Rows as text, so that sets of rows can be compared. */
function rows({ raw, y, numExamples }: Examples): string[] {
  const numColumns = raw.length / numExamples;
  return Array.from({ length: numExamples }, (_, i) =>
    [...raw.subarray(i * numColumns, (i + 1) * numColumns), y[i]].join(),
  );
}

const iris = parseTable(tableText(DATA_SOURCES.iris), DATA_SOURCES.iris);
const digits = parseTable(tableText(DATA_SOURCES.digits), DATA_SOURCES.digits);

describe("makeReplicateData", () => {
  it("splits every example into train or test, never both", () => {
    const { train, test } = makeReplicateData(1, settings("xor", { testFraction: 0.3 }), 0, null);
    expect([train.numExamples, test.numExamples]).toEqual([350, 150]);
    // All 500 points are distinct, so a row in both sets would leave fewer.
    expect(new Set([...rows(train), ...rows(test)]).size).toBe(500);
  });

  it("mixes the classes of the train set", () => {
    const { y } = makeReplicateData(1, settings("spiral"), 0, null).train;
    const numOnes = y.subarray(0, 125).reduce((sum, target) => sum + target, 0);
    // Half of 125, with a deviation of 5.6.
    expect(Math.abs(numOnes - 62.5)).toBeLessThan(5 * 5.6);
  });

  it("standardizes by the train set, the test set with the same numbers", () => {
    const data = makeReplicateData(
      3,
      settings("gauss", { features: ["x1", "x1Squared", "sinX2"] }),
      2,
      null,
    );
    for (let feature = 0; feature < 3; feature++) {
      const values = data.train.x.filter((_, i) => i % 3 === feature);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + x * x, 0) / values.length - mean * mean;
      // 250 float32 values: rounding errors of 2^-24 each.
      expect(mean).toBeCloseTo(0, 6);
      expect(variance).toBeCloseTo(1, 5);
    }
    const first = (data.test.raw[0] - data.featureMean[0]) / data.featureStd[0];
    expect(data.test.x[0]).toBeCloseTo(first, 5);
  });

  it("gives the features as they are where standardization is off", () => {
    const data = makeReplicateData(1, settings("circle", { standardize: false }), 0, null);
    expect(data.train.x).toEqual(data.train.raw);
    expect([...data.featureMean, ...data.featureStd]).toEqual([0, 0, 1, 1]);
  });

  it("leaves a constant column finite: std 1", () => {
    // The top left pixel of every digit is 0.
    const data = makeReplicateData(1, settings("digits"), 0, digits);
    expect(data.featureStd[0]).toBe(1);
    expect(data.train.x.every(Number.isFinite)).toBe(true);
  });

  it("takes the same points and split for every noise", () => {
    const clean = makeReplicateData(5, settings("circle"), 1, null);
    const noisy = makeReplicateData(5, settings("circle", { noise: 30 }), 1, null);
    expect(noisy.train.raw).toEqual(clean.train.raw);
    expect(noisy.test.raw).toEqual(clean.test.raw);
    expect(noisy.train.y).not.toEqual(clean.train.y);
  });

  it("draws other data for another replicate, and another split where points are fixed", () => {
    const [first, second] = [0, 1].map((r) => makeReplicateData(1, settings("xor"), r, null));
    expect(first.train.raw).not.toEqual(second.train.raw);
    const [fixed, other] = [0, 1].map((r) => makeReplicateData(1, settings("iris"), r, iris));
    expect(fixed.train.raw).not.toEqual(other.train.raw);
    expect([...rows(fixed.train), ...rows(fixed.test)].sort()).toEqual(
      [...rows(other.train), ...rows(other.test)].sort(),
    );
  });

  it("draws other points, noise and split by another draw, and the same again by the same", () => {
    const drawn = (draw: number) =>
      makeReplicateData(5, settings("gauss", { noise: 10, draw }), 1, null);
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7).train.raw).not.toEqual(drawn(0).train.raw);
    expect(drawn(8).train.raw).not.toEqual(drawn(7).train.raw);
  });

  it("draws another split and another subset of a real set's rows", () => {
    const drawn = (draw: number) =>
      makeReplicateData(1, settings("iris", { examples: 60, draw }), 0, iris);
    const all = (draw: number) => [...rows(drawn(draw).train), ...rows(drawn(draw).test)].sort();
    expect(drawn(1).train.numExamples).toBe(48);
    expect(all(1)).not.toEqual(all(0));
  });

  it("takes the rows of draw 0 by the streams of index 0, as before there were draws", () => {
    const { raw } = makeReplicateData(3, settings("plane"), 2, null).train;
    const points = makeRng(3, 2, "points");
    const first = Array.from({ length: 500 }, () => [12 * points() - 6, 12 * points() - 6]);
    const [row] = shuffledIndices(500, makeRng(3, 2, "split"));
    expect([...raw.subarray(0, 2)]).toEqual(first[row].map(Math.fround));
  });

  it("caps the rows of a table by a random choice of them", () => {
    const { train, test } = makeReplicateData(1, settings("iris", { examples: 60 }), 0, iris);
    expect([train.numExamples, test.numExamples]).toEqual([48, 12]);
    // The file is sorted by class: its first 60 rows have no third one.
    expect(new Set([...train.y, ...test.y])).toEqual(new Set([0, 1, 2]));
  });

  it("asks for the rows of a table set", () => {
    expect(() => makeReplicateData(1, settings("iris"), 0, null)).toThrow("Iris");
  });
});

describe("splitSizes", () => {
  it("has at least one example of each and none left over", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 20_000 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (numExamples, testFraction) => {
          const { numTrain, numTest } = splitSizes(numExamples, testFraction);
          expect(numTrain + numTest).toBe(numExamples);
          expect(Math.min(numTrain, numTest)).toBeGreaterThanOrEqual(1);
          expect(Math.abs(numTest - numExamples * testFraction)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});
