import { describe, expect, it } from "vitest";

import { answerOf, describeAnswers } from "../../../../src/state/example/describeAnswers";

const NAMES = ["sigmoid", "tanh", "ReLU", "ELU", "GELU"];
const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** The probability of one class, the rest shared by the others. */
function sure(variant: number, answer: number, share: number) {
  const outputs = new Float32Array(10).fill((1 - share) / 9);
  outputs[answer] = share;
  return { variant, replicate: 0, outputs };
}

describe("the answer of a network", () => {
  it("is the most probable class, the first of equals", () => {
    expect(answerOf([0.2, 0.5, 0.3])).toBe(1);
    expect(answerOf([0.5, 0.5])).toBe(0);
  });

  it("is none where it has no finite numbers", () => {
    expect(answerOf([NaN, NaN])).toBeNull();
  });
});

describe("the sentence on the answers", () => {
  const of = (...answers: readonly ReturnType<typeof sure>[]) =>
    describeAnswers(answers, NAMES, DIGITS);

  it.each([
    ["of one network", [sure(0, 3, 0.52)], "sigmoid says 3 (.52)."],
    [
      "of two that agree",
      [sure(0, 8, 0.9), sure(1, 8, 1)],
      "Both sigmoid and tanh say 8 (.90, 1.00).",
    ],
    [
      "of two that differ",
      [sure(0, 3, 0.52), sure(1, 8, 0.97)],
      "sigmoid says 3 (.52); tanh says 8 (.97).",
    ],
    [
      "of most that agree, these first",
      [sure(0, 3, 0.52), sure(1, 8, 0.97), sure(2, 8, 0.93)],
      "tanh and ReLU say 8 (.97, .93); sigmoid says 3 (.52).",
    ],
    [
      "of all that agree",
      [sure(0, 8, 0.5), sure(1, 8, 0.97), sure(2, 8, 0.93)],
      "All 3 networks say 8 (.50, .97, .93).",
    ],
    [
      "of many that agree, by their number",
      [sure(0, 8, 0.5), sure(1, 8, 0.6), sure(2, 8, 0.7), sure(3, 8, 0.8), sure(4, 2, 0.4)],
      "4 networks say 8 (.50, .60, .70, .80); GELU says 2 (.40).",
    ],
    ["of none", [], ""],
  ])("%s", (_, answers, sentence) => {
    expect(of(...answers)).toBe(sentence);
  });

  it("names a network without finite numbers", () => {
    const broken = { variant: 1, replicate: 0, outputs: new Float32Array(10).fill(NaN) };
    expect(of(sure(0, 3, 0.52), broken)).toBe(
      "sigmoid says 3 (.52); tanh says nothing: no finite numbers.",
    );
  });

  it("gives the values of real targets", () => {
    const values = [3.214, 0.5].map((value, variant) => ({
      variant,
      replicate: 0,
      outputs: Float32Array.of(value),
    }));
    expect(describeAnswers(values, NAMES, [])).toBe("sigmoid says 3.21, tanh 0.500.");
  });

  it("passes over networks that are not on the page", () => {
    expect(of(sure(0, 3, 0.52), sure(7, 8, 1))).toBe("sigmoid says 3 (.52).");
  });
});
