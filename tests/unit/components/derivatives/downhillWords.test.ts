import { describe, expect, it } from "vitest";

import {
  describeDownhill,
  judgeRate,
  limitText,
  outcomeText,
} from "../../../../src/components/derivatives/downhill/downhillWords";
import { DownhillStudy } from "../../../../src/state/derivatives/downhill/DownhillStudy.svelte";

const study = (settings: Record<string, string>) => new DownhillStudy(settings);

describe("the name of a learning rate", () => {
  it.each([
    [{ rate: "0.1", steps: "60" }, "About right"],
    [{ rate: "0.9", steps: "60" }, "Large, but it settles"],
    [{ rate: "1", steps: "60" }, "Oscillating"],
    [{ rate: "1.1", steps: "60" }, "Diverging"],
    [{ rate: "0.001", steps: "60" }, "Too small"],
    [{ rate: "0.001", steps: "5" }, ""],
    [{ rate: "0.1", steps: "5", way: "up" }, "Wrong direction"],
    // There is no bottom to reach: no rate is to blame.
    [{ f: "x^3", from: "-1", steps: "60" }, "Running away"],
    [{ f: "relu(x)", from: "-1", steps: "60" }, "Stalled"],
    [{ f: "exp(x)", from: "1", rate: "0.01", steps: "60" }, ""],
  ])("for %j is %s", (settings, name) => {
    expect(judgeRate(study({ f: "x^2", from: "2", ...settings })).name).toBe(name);
  });
});

describe("what has become of a start", () => {
  it("names the valley and whether it is the deepest", () => {
    const two = study({ f: "x^4 - 3x^2 + x", from: "2;-2", rate: "0.03", steps: "60" });
    expect([0, 1].map((i) => outcomeText(two, i))).toEqual([
      "settled in the right valley at x = 1.13",
      "settled in the left valley at x = −1.3, the deepest",
    ]);
  });

  it("calls none of equally deep valleys the deepest", () => {
    const four = study({
      on: "valley",
      f: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
      from: "3.5,2.5",
      rate: "0.01",
      steps: "60",
    });
    expect(outcomeText(four, 0)).toBe("settled in the valley at (3, 2)");
  });
});

describe("the sentence of the picture", () => {
  it("says that there is no value where a step left the numbers", () => {
    // 1 - 2 / 1 = -1, where ln has no value.
    const gone = study({ f: "ln(x)", from: "1", rate: "2", steps: "1" });
    expect(describeDownhill(gone)).toBe("A has left the places where ln(x) has a value.");
  });

  it("says both slopes in a valley", () => {
    expect(describeDownhill(study({ on: "valley", from: "-5,2", rate: "0.5" }))).toBe(
      "A stands at (−5, 2), where the slopes are −1 along x and 4 along y. Its first step will be (0.5, −2).",
    );
  });
});

describe("what the mark means", () => {
  it("is told with the numbers of the valley below", () => {
    expect(limitText(study({ f: "3x^2" }))).toContain(
      "In the valley at x = 0 no descent settles above the learning rate 0.333: 2 divided by",
    );
    expect(limitText(study({ f: "x^2", momentum: "on" }))).toContain("1.9: 2 · 1.9 divided by");
    expect(limitText(study({ f: "exp(x)" }))).toBe("");
  });
});
