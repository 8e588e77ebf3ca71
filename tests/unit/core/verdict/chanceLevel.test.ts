import { describe, expect, it } from "vitest";

import { chanceLevel } from "../../../../src/core/verdict/chanceLevel";

describe("chanceLevel", () => {
  it("calls balanced classes by the log of their number", () => {
    const chance = chanceLevel([[0, 1, 1, 0]], "classes", 2, "crossEntropy");
    expect(chance.loss).toBeCloseTo(Math.LN2, 14);
    expect(chance.accuracy).toBe(0.5);
    expect(chance.phrase).toBe("chance (ln 2 = .69)");
    expect(chance.brief).toBe("chance (ln 2)");
  });

  it("still does where a random split left them nearly balanced", () => {
    // 118 of 250: the entropy is .6916.
    const y = Array.from({ length: 250 }, (_, i) => (i < 118 ? 0 : 1));
    expect(chanceLevel([y], "classes", 2, "crossEntropy").phrase).toBe("chance (ln 2 = .69)");
  });

  it("is the entropy of unequal class frequencies, and the largest is the accuracy", () => {
    // -(.75 ln .75 + .25 ln .25) = .562335
    const chance = chanceLevel([[0, 0, 0, 1]], "classes", 2, "crossEntropy");
    expect(chance.loss).toBeCloseTo(0.562335, 6);
    expect(chance.accuracy).toBe(0.75);
    expect(chance.phrase).toBe("chance (.56, guessing by class frequency)");
    expect(chance.brief).toBe("chance (.56)");
  });

  it("counts a class that never occurs as nothing", () => {
    expect(chanceLevel([[0, 0]], "classes", 3, "crossEntropy").loss).toBeCloseTo(0, 14);
  });

  it("is (1 - sum p^2) / C for squared errors on classes", () => {
    expect(chanceLevel([[0, 1]], "classes", 2, "meanSquaredError")).toMatchObject({
      loss: 0.25,
      phrase: "chance (.25)",
      brief: "chance (.25)",
    });
  });

  it("is the variance of real targets", () => {
    const chance = chanceLevel([[1, 3]], "real", 0, "meanSquaredError");
    expect(chance).toMatchObject({ loss: 1, accuracy: null, brief: "chance (1.00)" });
  });

  it("is the median over the replicates' own targets", () => {
    // Variances 1, 4 and 100; the largest classes' shares 1/2, 3/4 and 1, entropies .693, .562 and 0.
    const real = chanceLevel(
      [
        [0, 20],
        [1, 3],
        [1, 5],
      ],
      "real",
      0,
      "meanSquaredError",
    );
    expect(real.loss).toBeCloseTo(4, 12);
    expect(real.phrase).toBe("chance (4.00, guessing the mean)");
    const labels = [
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ];
    const classes = chanceLevel(labels, "classes", 2, "crossEntropy");
    expect(classes.accuracy).toBe(0.75);
    expect(classes.loss).toBeCloseTo(0.562335, 6);
  });
});
