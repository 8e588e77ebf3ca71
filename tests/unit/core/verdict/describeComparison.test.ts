import { describe, expect, it } from "vitest";

import { describeComparison } from "../../../../src/core/verdict/describeComparison";
import type { ComparisonFindings, VariantFindings } from "../../../../src/core/verdict/findings";

const LN_2 = {
  loss: Math.LN2,
  accuracy: 0.5,
  phrase: "chance (ln 2 = .69)",
  brief: "chance (ln 2)",
};
const VARIANCE = {
  loss: 0.2,
  accuracy: null,
  phrase: "chance (.20, guessing the mean)",
  brief: "chance (.20)",
};

/** Layer 1 gets .0001/.043 = 1/430, .1/.12 and .01/.02 of layer 5's; losses and accuracies are DESIGN's measured values of the default experiment at epoch 100. */
const sigmoid = variant("sigmoid", {
  deltaRms: [1e-4, 1e-3, 4e-3, 0.01, 0.043, 0.7],
  trainLoss: 0.69,
  testLoss: 0.7,
  testAccuracy: 0.49,
});
const tanh = variant("tanh", {
  deltaRms: [0.1, 0.1, 0.1, 0.1, 0.12, 0.7],
  trainLoss: 0.55,
  testLoss: 0.57,
  testAccuracy: 0.63,
});
const relu = variant("ReLU", {
  deltaRms: [0.01, 0.01, 0.01, 0.01, 0.02, 0.1],
  trainLoss: 0.02,
  testLoss: 0.03,
  testAccuracy: 0.99,
});

function variant(name: string, findings: Partial<VariantFindings> = {}): VariantFindings {
  return {
    name,
    deltaRms: [],
    saturated: [0, 0, 0, 0, 0, NaN],
    dead: [0, 0, 0, 0, 0, NaN],
    trainLoss: null,
    testLoss: null,
    testAccuracy: null,
    testR2: null,
    numDiverged: 0,
    chance: LN_2,
    ...findings,
  };
}

function describeVariants(variants: VariantFindings[], at: Partial<ComparisonFindings> = {}) {
  return describeComparison({ variants, numReplicates: 5, epoch: 100, step: 2500, ...at });
}

/** The one verdict on a single variant. */
function verdictOn(findings: Partial<VariantFindings>, at: Partial<ComparisonFindings> = {}) {
  const verdicts = describeVariants([variant("net", findings)], at);
  expect(verdicts).toHaveLength(1);
  return verdicts[0];
}

describe("describeComparison", () => {
  it("tells the default experiment's story from its numbers", () => {
    expect(describeVariants([sigmoid, tanh, relu])).toEqual([
      {
        kind: "summary",
        text: "After 100 epochs ReLU leads with test accuracy .99, then tanh with .63; sigmoid is no better than chance.",
      },
      {
        kind: "vanishing",
        variant: 0,
        text: "Layer 1 gets 1/430 of layer 5's gradient; at chance (ln 2).",
      },
      {
        kind: "learning",
        variant: 1,
        text: "Layers 1 and 5 get similar gradients; test accuracy .63.",
      },
      {
        kind: "solved",
        variant: 2,
        text: "Layer 1 gets 1/2 of layer 5's gradient; test accuracy .99.",
      },
    ]);
  });

  it("speaks of the gradient alone before the first step", () => {
    expect(describeVariants([sigmoid, tanh], { epoch: 0, step: 0 })).toEqual([
      {
        kind: "summary",
        text: "Before the first step, least of the gradient reaches layer 1 in sigmoid, most in tanh: 360 times the share.",
      },
      {
        kind: "vanishing",
        variant: 0,
        text: "Before training, layer 1 gets 1/430 of layer 5's gradient.",
      },
      {
        kind: "healthy",
        variant: 1,
        text: "Before training, layers 1 and 5 get similar gradients.",
      },
    ]);
  });

  it("says nothing before there are numbers", () => {
    expect(describeVariants([variant("a"), variant("b")], { step: 0 })).toEqual([]);
    expect(describeVariants([variant("a"), variant("b")])).toEqual([]);
  });

  it("adds no summary to a single variant", () => {
    expect(describeVariants([relu]).map(({ kind }) => kind)).toEqual(["solved"]);
  });

  it("does not call a small gradient the end where training succeeds", () => {
    const verdict = verdictOn({
      deltaRms: [1, 99, 99],
      trainLoss: 0.1,
      testLoss: 0.12,
      testAccuracy: 0.97,
    });
    expect(verdict).toMatchObject({
      kind: "solved",
      text: "Layer 1 gets 1/99 of layer 2's gradient; test accuracy .97.",
    });
  });

  it("does not call a stalled network with a healthy gradient vanishing", () => {
    expect(verdictOn({ ...sigmoid, deltaRms: [1, 1, 1] }).kind).toBe("chance");
  });

  it("names the second reason of a stall: a saturated layer", () => {
    const textAt = (share: number) =>
      verdictOn({ ...sigmoid, saturated: [0, 0.1, 0.2, 0.3, share, NaN] }).text;
    expect(textAt(0.97)).toContain("gradient; 97% of layer 5 saturated; at chance");
    expect(textAt(0.998)).toContain("; over 99% of layer 5 saturated;");
    expect(textAt(1)).toContain("; all of layer 5 saturated;");
  });

  it("names dead layers, and the exact zero they leave", () => {
    const verdict = verdictOn({
      ...sigmoid,
      deltaRms: [0, 0, 0, 0, 0, 0.5],
      dead: [0, 0, 1, 0.2, 0, NaN],
    });
    expect(verdict.kind).toBe("dead");
    expect(verdict.text).toContain("Layers 1 to 5 get exactly 0 gradient; all of layer 3 dead;");
  });

  it("counts the dead units of a layer in percent", () => {
    expect(verdictOn({ ...sigmoid, dead: [0.6, 0, 0, 0, 0, NaN] }).text).toContain(
      "; 60% of layer 1 dead;",
    );
  });

  it("lets the loss sit at chance within 2% of it only", () => {
    // 1.02 ln 2 = .7070, .98 ln 2 = .6793
    const textAt = (trainLoss: number, testLoss: number) =>
      verdictOn({ trainLoss, testLoss, testAccuracy: 0.5 }).text;
    expect(textAt(0.68, 0.706)).toBe("At chance (ln 2).");
    expect(textAt(0.69, 0.708)).toBe("Near chance (ln 2).");
    expect(textAt(0.678, 0.69)).toBe("Near chance (ln 2).");
  });

  it("leaves the gradient out with no or one hidden layer", () => {
    const outcome = { trainLoss: 0.5, testLoss: 0.5, testAccuracy: 0.8 };
    expect(verdictOn({ ...outcome, deltaRms: [0.3], saturated: [NaN], dead: [NaN] }).text).toBe(
      "Test accuracy .80.",
    );
    expect(verdictOn({ ...outcome, deltaRms: [0.3, 0.3] }).text).toBe("Test accuracy .80.");
    expect(describeVariants([variant("net", { deltaRms: [0.3, 0.3] })], { step: 0 })).toEqual([]);
  });

  it("compares real targets by their loss, with their variance as chance", () => {
    const flat = variant("flat", { trainLoss: 0.2, testLoss: 0.205, chance: VARIANCE });
    const good = variant("good", { trainLoss: 0.001, testLoss: 0.0012, chance: VARIANCE });
    expect(describeVariants([flat, good], { epoch: 1 }).map(({ text }) => text)).toEqual([
      "After 1 epoch good leads with test loss .0012; flat is no better than chance.",
      "Near chance (.20).",
      "Test loss .0012.",
    ]);
  });

  it("says R² of real targets where it is known, below 0 too", () => {
    // 1 - testLoss / .2.
    const real = (name: string, testLoss: number, testR2: number) =>
      variant(name, { trainLoss: 0.01, testLoss, testR2, chance: VARIANCE });
    const texts = (...variants: VariantFindings[]) =>
      describeVariants(variants, { epoch: 1 }).map(({ text }) => text);
    expect(texts(real("tanh", 0.03, 0.85), real("ReLU", 0.012, 0.94))).toEqual([
      "After 1 epoch ReLU leads with test R² .94, then tanh with .85.",
      "Test R² .85.",
      "Test R² .94.",
    ]);
    expect(texts(real("tanh", 0.012, 0.94), real("ReLU", 0.009, 0.955))[0]).toBe(
      "After 1 epoch ReLU and tanh are level at test R² .95.",
    );
    expect(texts(real("tanh", 0.01, 0.95), real("ReLU", 0.25, -0.25))[0]).toBe(
      "After 1 epoch tanh leads with test R² .95, then ReLU with −.25.",
    );
  });

  it("calls real targets level by the share of the variance that is left, as accuracies are", () => {
    // 2% of .2 is .004.
    const summary = (...losses: number[]) =>
      describeVariants(
        losses.map((testLoss, i) =>
          variant("abc"[i]!, { trainLoss: testLoss, testLoss, chance: VARIANCE }),
        ),
      )[0]!.text;
    expect(summary(0.0012, 0.0024)).toBe(
      "After 100 epochs a and b are level at test loss .0012 to .0024.",
    );
    expect(summary(0.03, 0.03, 0.1)).toBe(
      "After 100 epochs a and b are level at test loss .03, then c with .10.",
    );
    expect(summary(0.11, 0.1)).toBe(
      "After 100 epochs b leads with test loss .10, then a with .11.",
    );
    // .0041 apart, and yet the same in print.
    expect(summary(0.1, 0.0959)).toBe("After 100 epochs b and a are level at test loss .10.");
  });

  it("tells overfitting from learning", () => {
    const verdict = verdictOn({ trainLoss: 0.05, testLoss: 0.6, testAccuracy: 0.8 });
    expect(verdict).toEqual({
      kind: "overfitting",
      variant: 0,
      text: "Overfits: loss .05 train, .60 test.",
    });
  });

  it("does not call a gap overfitting that passes while a network learns", () => {
    // ReLU in the default experiment at epoch 50, seed 1: by epoch 100 its test accuracy is .99.
    expect(verdictOn({ trainLoss: 0.24, testLoss: 0.48, testAccuracy: 0.86 }).kind).toBe(
      "learning",
    );
  });

  it("says so where the loss has risen above chance", () => {
    const verdict = verdictOn({ trainLoss: 2.5, testLoss: 2.6, testAccuracy: 0.5 });
    expect(verdict).toMatchObject({
      kind: "chance",
      text: "Train loss 2.50, above chance (ln 2).",
    });
  });

  it("calls a blind network at chance however far its test loss has risen", () => {
    // The default experiment after three steps, and Adam with too large a rate: 1.05 ln 2 is .728.
    const blind = { trainLoss: 0.7, testLoss: 0.75, testAccuracy: 0.5 };
    expect(verdictOn(blind)).toMatchObject({
      kind: "chance",
      text: "Test loss .75, above chance (ln 2).",
    });
    expect(verdictOn({ ...blind, testLoss: 3 }).kind).toBe("chance");
    const early = [
      variant("tanh", { trainLoss: 0.69, testLoss: 0.69, testAccuracy: 0.54 }),
      variant("ReLU", { trainLoss: 0.7, testLoss: 0.7, testAccuracy: 0.52 }),
      variant("sigmoid", blind),
    ];
    expect(describeVariants(early, { epoch: 0, step: 3 })[0].text).toBe(
      "After 3 steps no variant is better than chance.",
    );
  });

  it("never puts a less accurate variant ahead of one at chance", () => {
    const variants = [
      variant("memorizer", { trainLoss: 0.3, testLoss: 0.7, testAccuracy: 0.52 }),
      variant("guess", { trainLoss: 0.69, testLoss: 0.69, testAccuracy: 0.54 }),
      variant("reckless", { trainLoss: 0.8, testLoss: 0.9, testAccuracy: 0.8 }),
    ];
    const [summary, , , reckless] = describeVariants(variants);
    expect(summary.text).toBe(
      "After 100 epochs reckless leads with test accuracy .80; memorizer and guess are no better than chance.",
    );
    expect(reckless).toMatchObject({
      kind: "learning",
      text: "Test accuracy .80, train loss .80 above chance (ln 2).",
    });
  });

  it("asks less of the accuracy where the largest class leaves little above it", () => {
    // .9 + .1 * (1 - .9) = .91
    const chance = { loss: 0.325, accuracy: 0.9, phrase: "0.325", brief: "0.325" };
    const sighted = variant("a", { trainLoss: 0.2, testLoss: 0.2, testAccuracy: 0.92, chance });
    const blind = variant("b", { trainLoss: 0.2, testLoss: 0.2, testAccuracy: 0.905, chance });
    expect(describeVariants([sighted, blind])[0].text).toBe(
      "After 100 epochs a leads with test accuracy .92; b is no better than chance.",
    );
  });

  it("counts diverged replicates, and says no more where most have", () => {
    const infinite = {
      trainLoss: Infinity,
      testLoss: Infinity,
      testAccuracy: 0,
      deltaRms: [NaN, NaN, NaN],
    };
    expect(verdictOn({ ...infinite, numDiverged: 5 })).toMatchObject({
      kind: "diverged",
      text: "All 5 replicates diverged.",
    });
    expect(verdictOn({ ...infinite, numDiverged: 1 }, { numReplicates: 1 }).text).toBe("Diverged.");
    expect(verdictOn({ ...relu, numDiverged: 2 }).text).toBe(
      "2 of 5 replicates diverged; layer 1 gets 1/2 of layer 5's gradient; test accuracy .99.",
    );
  });

  it("summarizes divergence of some and of all", () => {
    const gone = (name: string) => variant(name, { numDiverged: 5 });
    expect(describeVariants([gone("a"), relu])[0].text).toBe(
      "After 100 epochs ReLU leads with test accuracy .99; a diverged.",
    );
    expect(describeVariants([gone("a"), gone("b")])[0].text).toContain(
      "every variant has diverged",
    );
  });

  it("calls variants level that differ by less than chance would make them", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const variants = names.map((name, i) =>
      variant(name, { trainLoss: 0.1, testLoss: 0.1, testAccuracy: i < 3 ? 0.96 - i / 100 : 0.7 }),
    );
    const [summary, ...rest] = describeVariants(variants);
    expect(summary.text).toBe(
      "After 100 epochs a, b and c are level at test accuracy .96, then d with .70.",
    );
    expect(rest.map(({ variant }) => variant)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("counts steps before the first epoch is over", () => {
    expect(describeVariants([sigmoid, sigmoid], { epoch: 0, step: 12 })[0].text).toBe(
      "After 12 steps no variant is better than chance.",
    );
  });

  it("keeps to what fits under a card: 92 characters are two lines, and 65 are common", () => {
    const length = (verdict: { text: string }) => verdict.text.length;
    const common = describeVariants([sigmoid, tanh, relu]).slice(1);
    expect(Math.max(...common.map(length))).toBeLessThanOrEqual(65);
    const tiny = [1e-32, 1, 1, 1, 1, 1];
    const rare = [
      { ...sigmoid, deltaRms: tiny },
      { ...sigmoid, deltaRms: tiny, saturated: [0, 0, 0, 0, 0.97, NaN] },
      { ...relu, numDiverged: 2 },
      { ...relu, trainLoss: 0.05, testLoss: 0.6 },
      { ...relu, trainLoss: 0.8, testLoss: 0.9, deltaRms: [1, 1, 1, 1, 1, 1] },
    ];
    expect(Math.max(...rare.map((findings) => length(verdictOn(findings))))).toBeLessThanOrEqual(
      92,
    );
  });
});
