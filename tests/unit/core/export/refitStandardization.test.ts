import { describe, expect, it } from "vitest";

import { refitStandardization } from "../../../../src/core/export/import/refitStandardization";
import { predictRows } from "../../../../src/core/export/predictRows";
import { makeExportedNetwork } from "./makeExportedNetwork";

const OTHER = { mean: Float64Array.of(2010, -0.4, 3900), std: Float64Array.of(4, 0.5, 1000) };

describe("refitStandardization", () => {
  it.each([{}, { cures: { normalization: "batch" } as const }, { activations: [] }])(
    "predicts the same of inputs that are standardized otherwise: %j",
    (wish) => {
      const { network, rows } = makeExportedNetwork({ isStandardized: true, ...wish });
      const { parameters, layers, standardization } = network;
      const refitted = refitStandardization(parameters, layers, standardization, OTHER)!;
      expect(refitted.weights[0]).not.toEqual(parameters.weights[0]);
      const before = predictRows(network, rows);
      const after = predictRows({ ...network, parameters: refitted, standardization: OTHER }, rows);
      // Float32 weights, and biases that have taken up means of some thousand standard deviations' size.
      for (const [i, value] of after.entries()) expect(value).toBeCloseTo(before[i]!, 5);
    },
  );

  it("leaves weights as they are, to the bit, where the standardization is the same but for rounding", () => {
    const { network } = makeExportedNetwork({ isStandardized: true });
    const { parameters, layers, standardization } = network;
    const rounded = {
      mean: Float64Array.from(standardization.mean, (mean) => mean * (1 + 1e-12)),
      std: Float64Array.from(standardization.std, (std) => Math.fround(std)),
    };
    expect(refitStandardization(parameters, layers, standardization, rounded)).toBe(parameters);
  });

  it("has no answer for a first layer that adds its inputs", () => {
    const { network } = makeExportedNetwork({
      ...{ isStandardized: true, width: 3, cures: { residual: true } },
    });
    const { parameters, layers, standardization } = network;
    expect(refitStandardization(parameters, layers, standardization, OTHER)).toBeNull();
    expect(refitStandardization(parameters, layers, standardization, standardization)).toBe(
      parameters,
    );
  });
});
