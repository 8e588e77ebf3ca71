import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { columnSummaries } from "../../../../src/state/example/columnSummaries";
import { ExampleValues } from "../../../../src/state/example/ExampleValues.svelte";
import { TestExamples } from "../../../../src/state/example/TestExamples.svelte";
import { fakeRun } from "../run/fakeEngine";

const RUN = fakeRun(1, withDefaults({ replicates: 2 }), 3);

describe("test examples", () => {
  it("come one after the other, with what is right, and from the first again", () => {
    const examples = new TestExamples();
    expect(examples.last).toBeNull();
    // Columns count up from the replicate's number; targets are 0 and 1 in turn.
    expect([...examples.take(RUN, 1)]).toEqual([1, 2, 3]);
    expect(examples.last).toEqual({ replicate: 1, number: 1, numExamples: 10, target: "class 0" });
    expect([...examples.take(RUN, 1)]).toEqual([4, 5, 6]);
    expect(examples.last).toMatchObject({ number: 2, target: "class 1" });
    for (let i = 0; i < 8; i++) examples.take(RUN, 1);
    expect(examples.last).toMatchObject({ number: 10 });
    expect([...examples.take(RUN, 1)]).toEqual([1, 2, 3]);
    examples.forget();
    expect(examples.last).toBeNull();
  });

  it("have the digits of the data, not those of float32", () => {
    const [first] = RUN.data;
    const data = [{ ...first, testRaw: Float32Array.of(5.1, 0.2), testY: Float32Array.of(1.75) }];
    const examples = new TestExamples();
    expect([...examples.take({ data, classNames: [] }, 0)]).toEqual([5.1, 0.2]);
    expect(examples.last?.target).toBe("1.75");
  });
});

describe("the columns of a train set", () => {
  it("have their mean and range", () => {
    // 20 rows of three that count up from 0: the first column is 0, 3, ..., 57.
    expect(columnSummaries(RUN.data[0])).toEqual([
      { mean: 28.5, low: 0, high: 57 },
      { mean: 29.5, low: 1, high: 58 },
      { mean: 30.5, low: 2, high: 59 },
    ]);
  });
});

describe("the numbers of an example", () => {
  it("are set one by one, each time in another row", () => {
    const values = new ExampleValues(Float64Array.of(1, 2));
    const before = values.row;
    expect(values.set(1, -5.5)).toBe("");
    expect([...values.row]).toEqual([1, -5.5]);
    expect([...before]).toEqual([1, 2]);
    values.open(Float64Array.of(8, 9));
    expect([...values.row]).toEqual([8, 9]);
  });

  it.each([NaN, Infinity, -1e39])("refuse %s", (value) => {
    const values = new ExampleValues(Float64Array.of(1, 2));
    expect(values.set(0, value)).not.toBe("");
    expect([...values.row]).toEqual([1, 2]);
  });
});
