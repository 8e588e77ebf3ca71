import { describe, expect, it } from "vitest";

import { describeConditions } from "../../../../src/core/theory/describeConditions";
import type { Exploration } from "../../../../src/core/theory/Exploration";
import { makeExploration } from "./makeExploration";

const even = makeExploration("tanh", { deltaRms: [1, 1, 1, 1] });

/** The same networks with other expectations at every layer. */
function withTheory(theory: Partial<Record<keyof Exploration["theory"], number>>): Exploration {
  const filled = Object.entries(theory).map(([name, value]) => [
    name,
    new Float64Array(5).fill(value),
  ]);
  return { ...even, theory: { ...even.theory, ...Object.fromEntries(filled) } };
}

describe("describeConditions", () => {
  it("puts the middle layer's numbers into both", () => {
    const [forward, backward] = describeConditions(even);
    // 64 / 64 * .25 = .25, half of the variance of .5; 64 / 64 * .05 = .05.
    expect(forward!.numbers).toBe("64 × 0.0156 × 0.250 = 0.250 against 0.500.");
    expect(forward!.meaning).toBe(
      "In theory layer 3's variance of z is .50 times layer 2's; measured, the variance of its activations is 1.00 times.",
    );
    // 64 * .0156 * .05 = .0499.
    expect(backward!.numbers).toBe("64 × 0.01563 × 0.0500 = 0.0500 against 1.");
    expect(backward!.meaning).toBe(
      "In theory layer 2's mean square of delta is .05 times layer 3's; measured, it is 1.00 times, and 1.00 times a layer on average from layer 4 down to layer 1.",
    );
  });

  it("sets what the draws show beside what the theory says", () => {
    const [forward, backward] = describeConditions(
      makeExploration("relu", { deltaRms: [1, 1, 2, 8], activationStd: [1, 2, 1, 1] }),
    );
    // Std 1 after 2; rms 1 before 2; (1 / 8)^(2 / 3) = 1 / 4 a layer.
    expect(forward!.meaning).toContain("measured, the variance of its activations is .25 times.");
    expect(backward!.meaning).toContain("measured, it is .25 times, and .25 times a layer on");
  });

  it.each([
    // 16 * .0625 * .0790 = .0790, but 16 * .063 * .079 = .0796.
    [{ weightVariance: 0.0625, activationSquare: 0.079 }],
    [{ weightVariance: 1 / 49, activationSquare: 0.39431 }],
    [{ weightVariance: 0.00834567, activationSquare: 0.0123456 }],
    [{ weightVariance: 1.4996e-5, activationSquare: 0.99949 }],
  ])("prints numbers that multiply to what is printed: %o", (theory) => {
    const [forward] = describeConditions(withTheory(theory));
    const [left, right] = forward!.numbers.split(" against ")[0]!.split(" = ");
    const product = left!
      .split(" × ")
      .map(Number)
      .reduce((a, b) => a * b);
    expect(product.toPrecision(3)).toBe(Number(right).toPrecision(3));
  });

  it("knows no ratio where nothing varies, as with every weight at 0", () => {
    const none = withTheory({ weightVariance: 0, activationSquare: 0, variance: 0 });
    const deltaRms = { ...none.deltaRms, mean: Float64Array.of(0, 0, 0, 0, 1) };
    const [forward, backward] = describeConditions({ ...none, deltaRms });
    expect(forward!.numbers).toBe("64 × 0 × 0 = 0 against 0.");
    expect(forward!.meaning).toBe(
      "Every weight is 0 and z does not vary, in layer 2 or in layer 3: there is no ratio of variances.",
    );
    expect(backward!.meaning).toBe(
      "In theory layer 2's mean square of delta is 0 times layer 3's; measured, it is exactly 0 in both.",
    );
  });

  it("ends at the output layer, which takes delta from two units only", () => {
    const [forward, backward] = describeConditions(makeExploration("tanh", { deltaRms: [1] }));
    expect(forward!.meaning).toBe(
      "In theory the output layer's variance of z is .50 times layer 1's.",
    );
    expect(backward!.numbers).toBe("2 × 0.0156 × 0.0500 = 0.00156 against 1.");
    expect(backward!.meaning).toBe(
      "In theory layer 1's mean square of delta is .0016 times the output layer's; measured, it is 1.00 times.",
    );
  });
});
