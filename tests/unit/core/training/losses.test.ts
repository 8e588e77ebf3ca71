import { describe, expect, it } from "vitest";

import type { Task } from "../../../../src/core/data/DataSource";
import { LOSSES } from "../../../../src/core/training/losses/losses";
import type { Loss } from "../../../../src/core/training/losses/Loss";

const { crossEntropy, meanSquaredError } = LOSSES;

function slopes(loss: Loss, outputs: number[], target: number, task: Task): Float64Array {
  const into = new Float64Array(outputs.length);
  loss.slope(outputs, 0, outputs.length, target, task, into);
  return into;
}

describe("crossEntropy", () => {
  it("is ln 2 where two logits are equal", () => {
    expect(crossEntropy.value([5, 5], 0, 2, 1, "classes")).toBeCloseTo(Math.LN2, 14);
  });

  it("is the log of the sum of exponentials less the target's logit", () => {
    // log(e + e^2 + e^3) = 3.40760596444438, by SciPy's logsumexp.
    expect(crossEntropy.value([1, 2, 3], 0, 3, 2, "classes")).toBeCloseTo(0.40760596444438, 13);
    expect(crossEntropy.value([1, 2, 3], 0, 3, 0, "classes")).toBeCloseTo(2.40760596444438, 13);
  });

  it("stays finite for logits whose exponentials are not", () => {
    expect(crossEntropy.value([1000, 0], 0, 2, 1, "classes")).toBe(1000);
    expect(crossEntropy.value([-1000, 0], 0, 2, 1, "classes")).toBe(0);
  });

  it("has the slope p - onehot", () => {
    // softmax(1, 2, 3) = .09003057, .24472847, .66524096, by SciPy.
    const [first, second, third] = slopes(crossEntropy, [1, 2, 3], 1, "classes");
    expect(first).toBeCloseTo(0.09003057, 8);
    expect(second).toBeCloseTo(0.24472847 - 1, 8);
    expect(third).toBeCloseTo(0.66524096, 8);
  });

  it("reads and writes one row among others", () => {
    const outputs = [9, 9, 0, 0, 9, 9];
    const into = new Float64Array(6).fill(7);
    expect(crossEntropy.value(outputs, 2, 2, 0, "classes")).toBeCloseTo(Math.LN2, 14);
    crossEntropy.slope(outputs, 2, 2, 0, "classes", into);
    expect([...into]).toEqual([7, 7, -0.5, 0.5, 7, 7]);
  });
});

describe("meanSquaredError", () => {
  it("is the mean over outputs of the squared error for real targets", () => {
    expect(meanSquaredError.value([3], 0, 1, 1, "real")).toBe(4);
    expect([...slopes(meanSquaredError, [3], 1, "real")]).toEqual([4]);
  });

  it("compares softmax probabilities with one-hot for classes", () => {
    // p = (.75, .25), one-hot (1, 0): (.25^2 + .25^2) / 2.
    const logits = [Math.log(3), 0];
    expect(meanSquaredError.value(logits, 0, 2, 0, "classes")).toBeCloseTo(0.0625, 14);
    // e = (-.25, .25), sum(p e) = -.125: .75 (-.25 + .125) and .25 (.25 + .125).
    const [first, second] = slopes(meanSquaredError, logits, 0, "classes");
    expect(first).toBeCloseTo(-0.09375, 14);
    expect(second).toBeCloseTo(0.09375, 14);
  });
});

describe.each([
  ["crossEntropy", "classes"],
  ["meanSquaredError", "classes"],
  ["meanSquaredError", "real"],
] as const)("%s on %s", (id, task) => {
  it("has the slope that central differences give", () => {
    const outputs = [0.3, -1.2, 2.1];
    const loss = LOSSES[id];
    const analytic = slopes(loss, outputs, 1, task);
    const h = 1e-5;
    analytic.forEach((slope, i) => {
      const valueAt = (shift: number) =>
        loss.value(outputs.with(i, outputs[i] + shift), 0, 3, 1, task);
      // h^2 and 1e-16 / h both leave about 1e-10.
      expect((valueAt(h) - valueAt(-h)) / (2 * h)).toBeCloseTo(slope, 9);
    });
  });
});
