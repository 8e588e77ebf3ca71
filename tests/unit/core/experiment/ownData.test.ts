import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DATA_SOURCES, type BuiltInSourceId } from "../../../../src/core/data/dataSources";
import { featureChoices } from "../../../../src/core/data/features";
import { sourceOf } from "../../../../src/core/data/sourceOf";
import { changeSource, changeToOwn } from "../../../../src/core/experiment/changeSource";
import {
  DEFAULT_EXPERIMENT,
  numTrainOf,
  withDefaults,
} from "../../../../src/core/experiment/defaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { repairExperiment } from "../../../../src/core/experiment/repairExperiment";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";
import { described, ownTable } from "../data/own/ownTable";
import { arbitraryTable } from "./arbitraryTable";

const leaves = described();
const points = described(ownTable({ columns: ["x1", "x2"] }), true);
const prices = described(ownTable({ task: "real", classNames: [], target: "price" }));

const problemsOf = (data: object) => validateExperiment({ data }).problems.map(formatProblem);

describe("an experiment on data of one's own", () => {
  it("has defaults that suit the table", () => {
    const { data, training } = withDefaults({ data: { source: "own", table: leaves } });
    expect(data).toEqual({
      source: "own",
      table: leaves,
      examples: 12,
      noise: 0,
      testFraction: 0.2,
      features: ["length", "width"],
      standardize: true,
      draw: 0,
    });
    expect(training.loss).toBe("crossEntropy");
    const real = withDefaults({ data: { source: "own", table: prices } });
    expect(real.training.loss).toBe("meanSquaredError");
    // 12 rows less round(12 * .2) test rows.
    expect([numTrainOf(data), real.training.batchSize]).toEqual([10, 10]);
  });

  it("has the features and the split of the plane where its rows are points of it", () => {
    const { data } = withDefaults({ data: { source: "own", table: points } });
    expect([data.testFraction, data.features]).toEqual([0.5, ["x1", "x2"]]);
    expect(featureChoices(sourceOf(data))).toContain("x1Squared");
    expect(problemsOf({ source: "own", table: points, features: ["sinX1"] })).toEqual([]);
  });

  it("is valid for any table, and the same again", () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const experiment = withDefaults({ data: { source: "own", table } });
        expect(validateExperiment(experiment)).toEqual({ experiment, problems: [] });
      }),
    );
  });

  it("is the same set as long as its table is the same object", () => {
    const { data } = withDefaults({ data: { source: "own", table: leaves } });
    const fewer = { ...data, examples: 11 };
    expect(sourceOf(fewer)).toBe(sourceOf(data));
  });

  it.each([
    [
      { source: "own" },
      [
        "data.table must describe the table where data.source is own; add the file on the page to make one",
      ],
    ],
    [
      { source: "own", table: null },
      [
        "data.table must describe the table where data.source is own; add the file on the page to make one, got null",
      ],
    ],
    [{ source: "own", table: 7 }, ["data.table must be an object, got 7"]],
    [{ table: leaves }, ["data.table must be null where data.source is spiral, got an object"]],
    [{ source: "iris", table: null }, []],
    [
      { source: "own", table: leaves, noise: 5 },
      ["data.noise must be 0 for data of your own, got 5"],
    ],
    [
      { source: "own", table: leaves, features: ["x1Squared"] },
      ['data.features[0] must be a feature of own: length, width, got "x1Squared"'],
    ],
  ])("is refused as %j", (data, sentences) => {
    expect(problemsOf(data)).toEqual(sentences);
  });

  it("names everything that is wrong with its table", () => {
    const table = {
      ...leaves,
      id: "no",
      name: "",
      columns: ["a", "a"],
      numRows: 20_001,
      plane: 1,
      more: 1,
    };
    expect(problemsOf({ source: "own", table })).toEqual([
      expect.stringMatching(/^data.table.more is no field of data.table, which has id, name/),
      'data.table.id must be 16 hexadecimal digits, got "no"',
      'data.table.name must be a name of 1 to 150 characters, got ""',
      'data.table.columns[1] must differ from the names before it, got "a"',
      "data.table.numRows must be an integer from 10 to 20000, got 20001",
      "data.table.plane must be true or false, got 1",
    ]);
    expect(problemsOf({ source: "own", table: { ...leaves, plane: true } })).toEqual([
      "data.table.plane must be false unless the columns are x1 and x2, got true",
    ]);
  });

  it("keeps what does not depend on a table that is wrong", () => {
    const { experiment, dropped } = repairExperiment({
      seed: 3,
      data: { source: "own", table: { ...leaves, id: 0 }, features: ["length"], draw: 4 },
    });
    expect([experiment.seed, experiment.data.source, experiment.data.draw]).toEqual([
      3,
      "spiral",
      4,
    ]);
    expect(dropped.map(({ path }) => path)).toEqual(["data.table.id", "data.features[0]"]);
  });

  it("is reached from every set, and left for every other", () => {
    for (const id of Object.keys(DATA_SOURCES) as BuiltInSourceId[])
      for (const table of [leaves, points, prices]) {
        const there = changeToOwn(changeSource(DEFAULT_EXPERIMENT, id), table);
        expect(validateExperiment(there).problems).toEqual([]);
        expect(there.data).toMatchObject({ source: "own", table, examples: 12, noise: 0 });
        const back = changeSource(there, id);
        expect(validateExperiment(back).problems).toEqual([]);
        expect(back.data).toMatchObject({ source: id, table: null });
      }
  });

  it("keeps the features of the plane, and all settings of the same table under another name", () => {
    const plane = withDefaults({ data: { features: ["x1", "sinX2"], testFraction: 0.3 } });
    expect(changeToOwn(plane, points).data).toMatchObject({
      features: ["x1", "sinX2"],
      testFraction: 0.3,
    });
    const few = withDefaults({
      data: { source: "own", table: leaves, features: ["width"], examples: 11, draw: 2 },
    });
    const renamed = { ...leaves, name: "Leaves" };
    expect(changeToOwn(few, renamed).data).toEqual({ ...few.data, table: renamed });
  });
});
