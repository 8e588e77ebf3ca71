import { describe, expect, it } from "vitest";

import { describeImport } from "../../../../src/core/notebook/describeImport";
import { durationText } from "../../../../src/core/notebook/durationText";
import { runTitle } from "../../../../src/core/notebook/runTitle";
import { keptRun } from "./keptRuns";

describe("the title of a run", () => {
  it("names what was compared, or what the one network is, and the data", () => {
    const run = keptRun(1);
    expect(runTitle(run)).toBe("sigmoid, tanh, ReLU on Spiral");
    expect(runTitle({ ...run, variants: run.variants.slice(1, 2) })).toBe(
      "5 × 16, tanh, Glorot uniform, SGD 0.1 on Spiral",
    );
  });
});

describe("a length of time", () => {
  it.each([
    [0, "0 s"],
    [4.23, "4.2 s"],
    [9.96, "10 s"],
    [59.6, "1 min 0 s"],
    [185, "3 min 5 s"],
    [3780, "1 h 3 min"],
  ])("of %d seconds reads %s", (seconds, text) => expect(durationText(seconds)).toBe(text));
});

describe("what came of a file", () => {
  it.each([
    [2, 0, 0, "2 runs taken up."],
    [1, 1, 0, "1 run taken up, 1 was here already."],
    [0, 3, 0, "No run taken up, 3 were here already."],
    [1, 0, 2, "1 run taken up, what could not be read was left out."],
    [0, 0, 1, "No run taken up, what could not be read was left out."],
  ])("%d taken, %d known and %d problems: %s", (numTaken, numKnown, numProblems, text) =>
    expect(describeImport(numTaken, numKnown, numProblems)).toBe(text),
  );
});
