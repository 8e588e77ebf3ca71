import { describe, expect, it } from "vitest";

import { refitTargetScale } from "../../../../src/core/export/import/refitTargetScale";
import { predictRows } from "../../../../src/core/export/predictRows";
import { makeExportedNetwork } from "./makeExportedNetwork";

const OWN = { mean: 512.5, std: 203 };
const OTHER = { mean: 480, std: 250 };

describe("refitTargetScale", () => {
  it.each([{}, { activations: [] }])("predicts the same in the data's units: %j", (wish) => {
    const { network, rows } = makeExportedNetwork({ task: "real", targetScale: OWN, ...wish });
    const parameters = refitTargetScale(network.parameters, OWN, OTHER);
    expect(parameters.weights.at(-1)).not.toEqual(network.parameters.weights.at(-1));
    const before = predictRows(network, rows);
    const after = predictRows({ ...network, parameters, targetScale: OTHER }, rows);
    // Float32 weights of outputs of some standard deviations.
    for (const [i, value] of after.entries())
      expect(value / OTHER.std).toBeCloseTo(before[i]! / OTHER.std, 5);
  });

  it("leaves weights as they are, to the bit, where the scale is the same but for rounding", () => {
    const { parameters } = makeExportedNetwork({ task: "real" }).network;
    const exact = { mean: 512.3, std: 203.1 };
    const rounded = { mean: Math.fround(512.3), std: Math.fround(203.1) };
    expect(refitTargetScale(parameters, rounded, exact)).toBe(parameters);
  });
});
