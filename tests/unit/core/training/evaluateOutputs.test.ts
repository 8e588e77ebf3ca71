import { describe, expect, it } from "vitest";

import { evaluateOutputs, predictedClass } from "../../../../src/core/training/evaluateOutputs";

describe("predictedClass", () => {
  it("gives a tie to the lowest index", () => {
    expect(predictedClass([0, 2, 2], 0, 3)).toBe(1);
    expect(predictedClass([1, 1, 1], 0, 3)).toBe(0);
  });
});

describe("evaluateOutputs", () => {
  it("counts right and wrong classes by actual row and predicted column", () => {
    const outputs = Float32Array.of(1, 0, 0, /**/ 0, 1, 0, /**/ 0, 0, 1, /**/ 0, 0, 1);
    const y = Float32Array.of(0, 1, 1, 2);
    const { accuracy, confusion, loss } = evaluateOutputs(outputs, y, "classes", "crossEntropy");
    expect(accuracy).toBe(0.75);
    expect([...confusion]).toEqual([1, 0, 0, 0, 1, 1, 0, 0, 1]);
    // Three examples at log(e + 2) - 1 and one at log(e + 2).
    expect(loss).toBeCloseTo(Math.log(Math.E + 2) - 0.75, 13);
  });

  it("has no accuracy and no confusion for real targets", () => {
    const result = evaluateOutputs(
      Float32Array.of(1, 3),
      Float32Array.of(0, 1),
      "real",
      "meanSquaredError",
    );
    expect(result.loss).toBe((1 + 4) / 2);
    expect(result.accuracy).toBeNaN();
    expect(result.confusion).toHaveLength(0);
  });

  it("reports outputs that are not numbers as a loss that is none", () => {
    const outputs = Float32Array.of(NaN, 0, 1, 0);
    const y = Float32Array.of(0, 0);
    expect(evaluateOutputs(outputs, y, "classes", "crossEntropy").loss).toBeNaN();
  });
});
