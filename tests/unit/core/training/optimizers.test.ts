import { describe, expect, it } from "vitest";

import type { OptimizerId } from "../../../../src/core/experiment/Experiment";
import { integerPower } from "../../../../src/core/training/optimizers/integerPower";
import { OPTIMIZERS } from "../../../../src/core/training/optimizers/optimizers";

/** The weight after each step from `w`, one gradient a step. */
function weightsAfter(id: OptimizerId, w: number, gradients: number[], learningRate = 0.1) {
  const weights = Float64Array.of(w);
  const slots = Array.from({ length: OPTIMIZERS[id].numSlots }, () => new Float64Array(1));
  return gradients.map((gradient, i) => {
    OPTIMIZERS[id].update(weights, Float64Array.of(gradient), slots, learningRate, i + 1);
    return weights[0];
  });
}

function expectClose(actual: number[], expected: number[], digits: number) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i], digits));
}

describe("OPTIMIZERS", () => {
  it("sgd walks against the gradient", () => {
    expectClose(weightsAfter("sgd", 1, [0.5, -0.2]), [0.95, 0.97], 14);
  });

  it("momentum adds up what it keeps", () => {
    // m = -.05, -.045 - .05 = -.095, -.0855 - .05 = -.1355
    expectClose(weightsAfter("momentum", 1, [0.5, 0.5, 0.5]), [0.95, 0.855, 0.7195], 14);
  });

  it("nesterov applies the momentum of the step to come", () => {
    // The same m; steps .9 m - .05 = -.095, -.1355, -.17195
    expectClose(weightsAfter("nesterov", 1, [0.5, 0.5, 0.5]), [0.905, 0.7695, 0.59755], 14);
  });

  it("rmsprop gives the value of Keras's own example", () => {
    // keras.optimizers.RMSprop: learning_rate .1, w = 10, loss w^2/2, so g = 10: 9.683772.
    expectClose(weightsAfter("rmsprop", 10, [10]), [9.683772], 6);
  });

  it("rmsprop divides by the root of the decayed mean square", () => {
    // v = .1 * .25 = .025, then .9 * .025 + .025 = .0475; .05 / sqrt(v + 1e-7) = .31622713, .22941549
    expectClose(weightsAfter("rmsprop", 1, [0.5, 0.5]), [0.68377287, 0.45435737], 7);
  });

  it("rmsprop adds epsilon under the root", () => {
    // g = 1e-4: v = 1e-9, .1 * 1e-4 / sqrt(1.01e-7) = .0314658; beside the root it would be .315.
    expectClose(weightsAfter("rmsprop", 0, [1e-4]), [-0.0314658], 7);
  });

  it("adam's first steps are the learning rate long, less epsilon's part", () => {
    // m / (1 - .9^t) = .5 and sqrt(v) = .5 sqrt(1 - .999^t) = .0158114, .0223551, .0273724, so the step is
    // .1 / (1 + 1e-7 / sqrt(v)) = .09999936755, .09999955267, .09999963467.
    const expected = [0.90000063245, 0.80000107978, 0.70000144511];
    expectClose(weightsAfter("adam", 1, [0.5, 0.5, 0.5]), expected, 10);
  });

  it("adam turns slowly when the gradient does", () => {
    // m = .05, then .05 + .1 (-.55) = -.005: step .1 (-.005 / .19) / .5 (1 - 4.473e-6) = -.00526313435.
    expectClose(weightsAfter("adam", 1, [0.5, -0.5]), [0.90000063245, 0.9052637668], 10);
  });

  it("adam moves a weight whose gradient is tiny no further than epsilon lets it", () => {
    // g = 1e-9: sqrt(v) = 3.1623e-11, rate .0316228, m = 1e-10: .0316228 * 1e-10 / 1.00031623e-7 = 3.16128e-5.
    expectClose(weightsAfter("adam", 0, [1e-9]), [-3.16128e-5], 9);
  });

  it("adamw shrinks the weight before Adam's step", () => {
    // 1 (1 - .1 * .004) - .09999936755 = .89960063245; times .9996, less .09999955267: .79924123953.
    expectClose(weightsAfter("adamw", 1, [0.5, 0.5]), [0.89960063245, 0.79924123953], 10);
  });

  it("adamw decays a weight that has no gradient, and adam leaves it", () => {
    expectClose(weightsAfter("adamw", 1, [0]), [0.9996], 14);
    expectClose(weightsAfter("adam", 1, [0]), [1], 14);
  });

  it.each(Object.values(OPTIMIZERS))(
    "$name treats each weight by itself, in float32 too",
    (rule) => {
      const run = (gradients: number[]) => {
        const weights = new Float32Array(gradients.length).fill(1);
        const slots = Array.from(
          { length: rule.numSlots },
          () => new Float32Array(gradients.length),
        );
        for (let step = 1; step <= 3; step++)
          rule.update(weights, Float32Array.from(gradients), slots, 0.01, step);
        return [...weights];
      };
      expect(run([0.5, -3])).toEqual([...run([0.5]), ...run([-3])]);
    },
  );

  it.each(Object.entries(OPTIMIZERS))("%s is listed under its own id", (id, rule) => {
    expect(rule.id).toBe(id);
  });
});

describe("integerPower", () => {
  it("agrees with exact arithmetic", () => {
    expect(integerPower(3, 0)).toBe(1);
    expect(integerPower(3, 13)).toBe(1594323);
    // Of the double nearest .999, with 40 decimal digits: 0.36769542477096371...
    expect(integerPower(0.999, 1000)).toBeCloseTo(0.3676954247709637, 14);
  });

  it("goes to zero for a fraction after many steps, so that Adam's correction ends", () => {
    expect(integerPower(0.9, 100_000)).toBe(0);
  });
});
