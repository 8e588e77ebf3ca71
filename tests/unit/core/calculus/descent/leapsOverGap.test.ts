import { describe, expect, it } from "vitest";

import { leapsOverGap } from "../../../../../src/core/calculus/descent/leapsOverGap";
import { objectiveOf } from "../../../../../src/core/calculus/descent/Objective";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";

const leaps = (text: string, from: number[], to: number[]) =>
  leapsOverGap(objectiveOf(parseKnown(text, ["x", "y"])).value, from, to);

describe("leapsOverGap", () => {
  it.each([
    ["1/x", [1], [-0.3]],
    ["1/x", [0.01], [-5]],
    ["1/x^2", [1], [-0.5]],
    ["1/(x*y)", [1, 1], [-0.7, 0.9]],
    // No value between -1 and 1.
    ["sqrt(x^2 - 1)", [2], [-2]],
  ])("finds the gap of %s from %j to %j", (text, from, to) => {
    expect(leaps(text, from, to)).toBe(true);
  });

  it.each([
    ["x^3", [1], [-2]],
    ["x^2", [2], [-20]],
    ["-x^2 + 5", [3], [-3]],
    ["exp(x)", [5], [-70]],
    ["1/x", [1], [3]],
    ["1/(x*y)", [1, 1], [0.2, 4]],
    ["100x^40 - 1", [1.3], [-0.2]],
    ["x^2", [2], [2]],
  ])("finds none of %s from %j to %j", (text, from, to) => {
    expect(leaps(text, from, to)).toBe(false);
  });
});
