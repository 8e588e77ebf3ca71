import { describe, expect, it } from "vitest";

import { describeFunction } from "../../../../src/components/derivatives/function/functionWords";
import { describeSlope } from "../../../../src/components/derivatives/slope/slopeWords";
import { describeSmallness } from "../../../../src/components/derivatives/smallness/smallnessWords";
import { FunctionStudy } from "../../../../src/state/derivatives/FunctionStudy.svelte";
import { SlopeStudy } from "../../../../src/state/derivatives/SlopeStudy.svelte";
import { SmallnessStudy } from "../../../../src/state/derivatives/SmallnessStudy.svelte";

describe("describeSlope", () => {
  it.each([
    ["3", "1", "1", "the curve stays level over a run of 1"],
    // relu is level left of 0.
    ["relu(x)", "-2", "1", "the curve stays level over a run of 1"],
    // (-1)^2 = 1^2
    ["x^2", "-1", "2", "the curve comes back to the same height over a run of 2"],
    ["x^2", "1", "-2", "the curve comes back to the same height over a run of 2"],
    ["x^2", "1", "1", "the curve rises by 3 over a run of 1"],
    ["x^2", "1", "-1", "the curve rises by 1 over a run of 1"],
    ["-x^2", "1", "1", "the curve falls by 3 over a run of 1"],
  ])("of %s from %s by %s says that %s", (f, x, h, words) => {
    expect(describeSlope(new SlopeStudy({ f, x, h }))).toContain(words);
  });
});

describe("describeFunction", () => {
  it.each([
    ["x^2", "0", "the tangent is level: f′ is 0 there."],
    ["1e-300*x", "1", "the tangent is almost level: f′ is only 1e-300 there, too little to see."],
    ["x^2", "1", "the curve rises with slope 2, so f′ is drawn above 0, at 2."],
  ])("of %s at %s says that %s", (f, x, words) => {
    expect(describeFunction(new FunctionStudy({ f, x }))).toBe(`At x = ${x} ${words}`);
  });
});

describe("describeSmallness at 0", () => {
  const at0 = (f: string) =>
    describeSmallness(new SmallnessStudy({ f, x: "0" }, () => Promise.resolve(0)));

  it.each(["sin(x)", "x^2", "x^3"])("knows that %s has no round-off there", (f) => {
    expect(at0(f)).toContain(
      "no digits cancel: the side of the V where round-off grows is missing",
    );
  });

  it.each(["exp(x) - 1", "sqrt(x + 1) - 1"])("knows that the parts of %s cancel", (f) => {
    expect(at0(f)).toContain("as h shrinks, their digits cancel");
  });
});
