import { describe, expect, it } from "vitest";

import {
  describeDownhill,
  judgeRate,
  limitText,
  noStepText,
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

describe("a run that goes wrong", () => {
  it("is called diverging after the one step that leads out of the picture", () => {
    // 2.4 - 5 * 4.8 = -21.6, with 81 times the error.
    const gone = study({ f: "x^2", from: "2.4", rate: "5", steps: "1" });
    expect(describeDownhill(gone)).toBe(
      "After 1 step A is at x = −21.6, where the error is 467. Diverging. It has left the picture, and the error has grown from 5.76: the learning rate is too large. Try a lower one.",
    );
    expect(outcomeText(gone, 0)).toBe("diverging");
  });

  it("tells a swing that comes closer from one that never does", () => {
    // x is multiplied by 1 - 2 rate at every step: by -0.98, and by -1.
    const why = (rate: string) => judgeRate(study({ f: "x^2", from: "2", rate, steps: "60" })).why;
    expect(why("0.99")).toContain("closer each time");
    expect(why("1")).toContain("for ever, never closer");
  });

  it("says that a number is too large for the computer", () => {
    // 2.4^1000 is 1e380; a float64 ends at 1.8e308.
    expect(describeDownhill(study({ f: "x^1000", from: "2.4" }))).toBe(
      "A stands at x = 2.4, where x^1000 is too large for a number of the computer.",
    );
  });

  it("says where there is no value, and no step", () => {
    const gone = study({ f: "ln(x)", from: "1", rate: "2", steps: "2" });
    expect(noStepText(gone)).toBe("At x = −1 ln(x) has no value, so there is no step.");
  });

  it("says that it leapt over a gap", () => {
    // Slopes -1/(x^2 y) and -1/(x y^2): (-1, 0.5) - (-2, 4) = (1, -3.5); (1, 0.2) - 0.1 (-5, -25) = (1.5, 2.7).
    const leapt = study({ on: "valley", f: "1/(x*y)", from: "-1,0.5", rate: "1", steps: "1" });
    expect(describeDownhill(leapt)).toContain("leapt over a gap");
    const stayed = study({ on: "valley", f: "1/(x*y)", from: "1,0.2", rate: "0.1", steps: "1" });
    expect(describeDownhill(stayed)).not.toContain("gap");
  });

  it("shows a rounding error of 0.1 − 0.1 as 0", () => {
    const end = study({ f: "abs(x)", from: "2.7", rate: "0.1", steps: "27" });
    expect(describeDownhill(end)).toContain("A is at x = 0,");
  });
});
