import { describe, expect, it } from "vitest";

import { formulaParts } from "../../../src/charts/formulaParts";
import { ACTIVATIONS } from "../../../src/core/activations/activations";

describe("formulaParts", () => {
  it("raises an exponent with its sign", () => {
    expect(formulaParts("1 / (1 + e^-z)")).toEqual([
      { text: "1 / (1 + e", isRaised: false },
      { text: "−z", isRaised: true },
      { text: ")", isRaised: false },
    ]);
  });

  it("raises an exponent in parentheses without them", () => {
    expect(formulaParts("z e^(-z^2 / 2) / sqrt(2 pi)")).toEqual([
      { text: "z e", isRaised: false },
      { text: "−z² / 2", isRaised: true },
      { text: " / √(2 π)", isRaised: false },
    ]);
  });

  it("leaves no caret and no function's name of any activation as typed", () => {
    for (const { formula, slopeFormula } of Object.values(ACTIVATIONS))
      for (const { text } of [...formulaParts(formula), ...formulaParts(slopeFormula)])
        expect(text).not.toMatch(/\^|sqrt|-/);
  });
});
