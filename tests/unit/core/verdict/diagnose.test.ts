import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { resolveVariants } from "../../../../src/core/experiment/resolveVariants";
import { DIAGNOSES } from "../../../../src/core/verdict/diagnoses/diagnoses";
import { diagnose } from "../../../../src/core/verdict/diagnose";
import type { DiagnosisFindings } from "../../../../src/core/verdict/DiagnosisFindings";

const [sigmoidVariant, tanhVariant, reluVariant] = resolveVariants(DEFAULT_EXPERIMENT);
const LN_2 = {
  loss: Math.LN2,
  accuracy: 0.5,
  phrase: "chance (ln 2 = .69)",
  brief: "chance (ln 2)",
};
const VARIANCE = {
  loss: 0.1,
  accuracy: null,
  phrase: "chance (.10, guessing the mean)",
  brief: "chance (.10)",
};

/** The numbers of these five are medians of three replicates that the command line trained on the first visit's spiral, at epoch 40 or 60. */
const relu: DiagnosisFindings = {
  name: "net",
  variant: reluVariant,
  numReplicates: 5,
  numDiverged: 0,
  chance: LN_2,
  deltaRms: [0.43, 0.23, 0.19, 0.13, 0.13, 0.27],
  startDeltaRms: [0.026, 0.038, 0.062, 0.084, 0.16, 0.5],
  updateRatio: [3e-3, 3e-3, 4e-3, 6e-3, 6e-3, 3e-3],
  saturated: [0.58, 0.64, 0.6, 0.53, 0.58, NaN],
  dead: [0, 0.063, 0.063, 0, 0.13, NaN],
  startDead: [0, 0.13, 0.13, 0.19, 0.19, NaN],
  trainLoss: 0.25,
  testLoss: 0.3,
  testAccuracy: 0.83,
  testR2: null,
  history: falling(0.69, 0.25),
};
const sigmoid: DiagnosisFindings = {
  ...relu,
  variant: sigmoidVariant,
  deltaRms: [9e-5, 5e-4, 2e-3, 9e-3, 0.046, 0.5],
  startDeltaRms: [1e-4, 6e-4, 3e-3, 0.012, 0.06, 0.54],
  updateRatio: [1e-5, 2e-5, 7e-5, 3e-4, 2e-3, 0.013],
  saturated: [0, 0, 0, 0, 0, NaN],
  dead: [0, 0, 0, 0, 0, NaN],
  startDead: [0, 0, 0, 0, 0, NaN],
  ...stuckAt(0.69),
};
/** At rate 0.7. */
const dyingRelu: DiagnosisFindings = {
  ...relu,
  dead: [0.063, 0.19, 0.25, 0.69, 0.88, NaN],
  ...stuckAt(0.69),
};
/** tanh at rate 3. */
const thrown: DiagnosisFindings = {
  ...sigmoid,
  deltaRms: [6e-8, 1e-8, 1e-7, 8e-6, 6e-4, 0.68],
  startDeltaRms: [0.092, 0.13, 0.17, 0.19, 0.22, 0.5],
  updateRatio: [0, 3e-10, 1e-9, 3e-6, 2e-4, 0.5],
  saturated: [0.92, 0.97, 1, 1, 1, NaN],
  trainLoss: 4.7,
  testLoss: 5.2,
  history: history([0.69, ...Array.from({ length: 60 }, (_, i) => 4.7 + (i % 2))]),
};
/** ReLU, 30 layers (the outer ones here), batch normalization: at the start 1,100 times, later 2. */
const exploded: DiagnosisFindings = {
  ...relu,
  startDeltaRms: [143, 85, 60, 0.15, 0.13, 0.51],
  deltaRms: [0.094, 0.049, 0.081, 0.034, 0.045, 0.5],
  ...stuckAt(0.71),
};
/** At rate 0.0001. */
const slow: DiagnosisFindings = {
  ...relu,
  deltaRms: relu.startDeltaRms,
  dead: relu.startDead,
  updateRatio: [2e-6, 2e-6, 2e-6, 1e-6, 1e-6, 3e-6],
  ...stuckAt(0.69),
  history: falling(0.693, 0.69),
};

/** The first visit's tanh, medians of five replicates of the command line at epoch 45 and 75. */
const tanh: DiagnosisFindings = {
  ...relu,
  variant: tanhVariant,
  deltaRms: [0.19, 0.2, 0.22, 0.25, 0.26, 0.48],
  startDeltaRms: [0.09, 0.13, 0.17, 0.19, 0.22, 0.5],
  saturated: [0.02, 0.01, 0, 0, 0, NaN],
  dead: [0, 0, 0, 0, 0, NaN],
  startDead: [0, 0, 0, 0, 0, NaN],
  ...{ trainLoss: 0.653, testLoss: 0.679, testAccuracy: 0.59 },
};
const tanhLater = { trainLoss: 0.56, testLoss: 0.625, testAccuracy: 0.68 };
/** ReLU, 30 layers (three here) of 16, Glorot: at the start 1/76,000, at epoch 40 all units of layer 30 dead. */
const deadTop: DiagnosisFindings = {
  ...relu,
  ...stuckAt(0.693),
  variant: { ...reluVariant, hidden: reluVariant.hidden.slice(0, 3) },
  startDeltaRms: [1.3e-6, 0.01, 0.1, 0.5],
  deltaRms: [0, 0, 0, 0.5],
  updateRatio: [0, 0, 0, 2e-3],
  saturated: [0.5, 0.7, 1, NaN],
  startDead: [0, 0.19, 0.44, NaN],
  dead: [0.06, 0.5, 1, NaN],
};

const noHidden = {
  variant: { ...reluVariant, hidden: [] },
  deltaRms: [0.48],
  startDeltaRms: [0.58],
  updateRatio: [0.07],
  saturated: [NaN],
  dead: [NaN],
  startDead: [NaN],
};
const lost = { trainLoss: Infinity, testLoss: Infinity, testAccuracy: 0 };

/** Losses and accuracy of an answer that ignores the features, for 60 epochs. */
function stuckAt(loss: number) {
  return {
    trainLoss: loss,
    testLoss: loss + 0.01,
    testAccuracy: 0.49,
    history: history(Array<number>(61).fill(loss)),
  };
}

function falling(from: number, to: number) {
  return history(Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60));
}

/** A train loss that goes up and down by `jump` between two evaluations. */
function jumping(around: number, jump: number) {
  return history(Array.from({ length: 61 }, (_, i) => around + (i % 2 === 0 ? 0 : jump)));
}

function history(trainLoss: readonly number[]) {
  return { epochs: trainLoss.map((_, i) => i), trainLoss, testLoss: trainLoss };
}

const idsOf = (findings: DiagnosisFindings, step = 1500) =>
  diagnose(findings, step).map(({ id }) => id);
const textsOf = (findings: DiagnosisFindings) =>
  diagnose(findings, 1500).flatMap(({ evidence }) => evidence.map(({ text }) => text));

describe("diagnose", () => {
  it.each<[string, DiagnosisFindings, string[]]>([
    ["a deep sigmoid network at chance", sigmoid, ["vanishing"]],
    ["a ReLU network that learns", relu, ["healthy"]],
    ["batch normalization in deep ReLU layers", exploded, ["exploding"]],
    ["long steps that saturate", thrown, ["rateTooHigh", "vanished"]],
    ["long steps that kill", dyingRelu, ["dead"]],
    ["tiny steps", slow, ["rateTooLow"]],
    [
      "a network that could not but leave its range",
      { ...exploded, ...lost, numDiverged: 5 },
      ["exploding", "rateTooHigh"],
    ],
    ["a network that its steps threw", { ...relu, ...lost, numDiverged: 3 }, ["rateTooHigh"]],
    ["one replicate of five that diverged", { ...relu, numDiverged: 1 }, ["rateTooHigh"]],
    [
      "a network that knows its examples by heart",
      { ...relu, trainLoss: 0.02, testLoss: 0.6 },
      ["overfitting"],
    ],
    [
      "a network that does worse than a guess on what it has not seen",
      { ...relu, trainLoss: 0.56, testLoss: 0.94, testAccuracy: 0.52 },
      ["overfitting"],
    ],
    [
      "no hidden layer and two intertwined classes",
      { ...relu, ...noHidden, ...stuckAt(0.66), testAccuracy: 0.6 },
      ["plateau"],
    ],
    [
      "a sigmoid network on real targets",
      { ...sigmoid, chance: VARIANCE, ...stuckAt(0.1), testAccuracy: null },
      ["vanishing"],
    ],
    [
      "a good fit of real targets",
      { ...relu, chance: VARIANCE, trainLoss: 0.002, testLoss: 0.003, testAccuracy: null },
      ["healthy"],
    ],
  ])("finds the trouble of %s", (_, findings, ids) => {
    expect(idsOf(findings)).toEqual(ids);
  });

  it("waits for the first step, and for numbers", () => {
    expect(idsOf(sigmoid, 0)).toEqual([]);
    expect(idsOf({ ...sigmoid, trainLoss: null, testLoss: null, testAccuracy: null })).toEqual([]);
  });

  it("does not tell a network that has just begun from one that is stuck", () => {
    const begun = { ...relu, ...stuckAt(0.69), history: history([0.7, 0.69, 0.69]) };
    expect(idsOf(begun)).toEqual(["early"]);
  });

  it("does not call healthy what the summary calls no better than chance", () => {
    const blind = { ...relu, trainLoss: 0.64, testLoss: 0.66, testAccuracy: 0.52 };
    expect(idsOf(blind)).toEqual(["early"]);
  });

  it.each<[string, Partial<DiagnosisFindings>, string]>([
    ["stays where it is", { history: falling(0.656, 0.653) }, "plateau"],
    // Two thirds of 30 evaluations apart, 20 / 60 of the fall: 1.4% and 5.9% of ln 2.
    ["comes down by little", { history: falling(0.683, 0.653) }, "learningSlowly"],
    ["comes down fast", { ...tanhLater, history: falling(0.683, 0.56) }, "learning"],
    ["has been looked at twice", { history: history([0.67, 0.653]) }, "early"],
  ])("does not call healthy a network that hardly learns, whose loss %s", (_, course, id) => {
    expect(idsOf({ ...tanh, ...course })).toEqual([id]);
  });

  it("calls healthy what has come half of the way from a guess on the test set", () => {
    const at = (testLoss: number, testAccuracy: number) =>
      idsOf({ ...tanh, trainLoss: 0.3, testLoss, testAccuracy });
    // Half of ln 2 is .3466; half of the way from .5 to 1 is .75.
    expect(at(0.34, 0.7)).toEqual(["healthy"]);
    expect(at(0.35, 0.7)).not.toContain("healthy");
    expect(at(0.6, 0.75)).toEqual(["healthy"]);
    expect(at(0.6, 0.74)).not.toContain("healthy");
    const real = { ...tanh, chance: VARIANCE, trainLoss: 0.03, testAccuracy: null };
    expect(idsOf({ ...real, testLoss: 0.05 })).toEqual(["healthy"]);
    expect(idsOf({ ...real, testLoss: 0.051 })).toEqual(["learning"]);
  });

  it("says by how much the loss has come down where it is not done", () => {
    // 20 / 60 of .123 is .041, 6% of ln 2.
    expect(textsOf({ ...tanh, ...tanhLater, history: falling(0.683, 0.56) })[0]).toBe(
      "In the last 29 epochs the train loss has come down by 6% of chance's.",
    );
  });

  it("blames a dead layer for the exact 0 below it, before the gradient that was small at first", () => {
    expect(idsOf(deadTop)).toEqual(["deadLayer", "vanishing"]);
    expect(textsOf(deadTop)).toEqual([
      "All units of layer 3 are dead; before the first step 44%.",
      "Layers 1 to 3 get exactly 0 gradient.",
      "Loss .69 train, .70 test; chance (ln 2 = .69).",
      // .1 / 1.3e-6 = 77,000.
      "Before the first step: layer 1 gets 1/77,000 of layer 3's gradient.",
    ]);
    const arrived = { ...deadTop, startDeltaRms: [0.1, 0.1, 0.1, 0.5] };
    expect(idsOf(arrived)).toEqual(["deadLayer"]);
    const middle = { dead: [0.06, 1, 0.5, NaN], deltaRms: [0, 0, 0.2, 0.5] };
    expect(textsOf({ ...arrived, ...middle }).slice(0, 2)).toEqual([
      "All units of layer 2 are dead; before the first step 19%.",
      "Layers 1 to 2 get exactly 0 gradient.",
    ]);
  });

  it("blames no layer that connections lead around, nor one whose weights were 0 from the start", () => {
    const around = {
      ...deadTop,
      startDeltaRms: [0.1, 0.1, 0.1, 0.5],
      deltaRms: [0.1, 0.1, 0, 0.5],
    };
    expect(idsOf(around)).toEqual(["dead"]);
    const { variant } = deadTop;
    const network = { ...variant.network, initializer: "zeros" as const };
    const zeros = {
      startDeltaRms: [0, 0, 0, 0.5],
      startDead: [1, 1, 1, NaN],
      dead: [1, 1, 1, NaN],
    };
    expect(idsOf({ ...deadTop, ...zeros, variant: { ...variant, network } })).toEqual([
      "equalUnits",
    ]);
    expect(DIAGNOSES.equalUnits.cures).toEqual(["initializer"]);
  });

  it("blames the rate for a loss that has risen before a gradient that was small from the start", () => {
    const risen = { ...sigmoid, trainLoss: 2.7, testLoss: 2.8, testAccuracy: 0.5 };
    expect(idsOf(risen)).toEqual(["rateTooHigh", "vanishing"]);
  });

  it("blames a small gradient only where training is held up", () => {
    const small = { deltaRms: sigmoid.deltaRms, startDeltaRms: sigmoid.startDeltaRms };
    const solved = { ...relu, ...small, trainLoss: 0.02, testLoss: 0.03, testAccuracy: 0.98 };
    expect(idsOf(solved)).toEqual(["healthy"]);
    expect(idsOf({ ...relu, ...small })).toEqual(["healthy"]);
    const standing = { ...relu, ...small, trainLoss: 0.4, updateRatio: sigmoid.updateRatio };
    expect(idsOf(standing)).toEqual(["vanishing"]);
  });

  it("draws the line of vanishing at 1/30", () => {
    const at = (ratio: number) => {
      const deltaRms = [ratio, 1, 1, 1, 1, 1];
      return idsOf({ ...sigmoid, deltaRms, startDeltaRms: deltaRms });
    };
    expect(at(1 / 31)).toEqual(["vanishing"]);
    expect(at(1 / 29)).toEqual(["plateau"]);
    expect(at(0)).toEqual(["vanishing"]);
  });

  it("takes no gradient in any layer for vanishing, as weights at zero give it", () => {
    const none = { deltaRms: [0, 0, 0.5], startDeltaRms: [0, 0, 0.5], updateRatio: [0, 0, 0] };
    expect(idsOf({ ...sigmoid, ...none })).toEqual(["vanishing"]);
  });

  it("tells a gradient that training has lost from one that never arrived", () => {
    const arrived = { ...sigmoid, startDeltaRms: [0.1, 0.1, 0.1, 0.1, 0.1, 0.5] };
    expect(idsOf(arrived)).toEqual(["vanished"]);
    expect(idsOf({ ...sigmoid, startDeltaRms: [] })).toEqual(["vanishing"]);
  });

  it("draws the line of jumps at 5% of chance's loss, with steps of a hundredth", () => {
    // Of 29 changes 14 or 15 are rises: a jump of .072 is .035 or more on average, 5.0% of ln 2; one of .066 at most 4.9%.
    const at = (jump: number, update: number) =>
      idsOf({
        ...relu,
        trainLoss: 0.4,
        updateRatio: Array<number>(6).fill(update),
        history: jumping(0.4, jump),
      });
    expect(at(0.072, 0.01)).toEqual(["rateTooHigh"]);
    expect(at(0.066, 0.01)).not.toContain("rateTooHigh");
    expect(at(0.072, 0.009)).not.toContain("rateTooHigh");
  });

  it("blames no rate for jumps about chance where no gradient comes down", () => {
    // The first visit's sigmoid on the plane's real targets, whose output layer follows each batch's mean.
    const jumps = { updateRatio: Array<number>(6).fill(0.013), history: jumping(0.69, 0.1) };
    expect(idsOf({ ...sigmoid, ...jumps })).toEqual(["vanishing"]);
    const arriving = { deltaRms: relu.deltaRms, startDeltaRms: relu.startDeltaRms };
    expect(idsOf({ ...sigmoid, ...jumps, ...arriving })).toEqual(["rateTooHigh"]);
  });

  it("calls a rate too low only where the loss comes down steadily and much is left", () => {
    const faster = { ...slow, updateRatio: Array<number>(6).fill(1.1e-4) };
    expect(idsOf(faster)).not.toContain("rateTooLow");
    expect(idsOf({ ...slow, history: jumping(0.69, 0.001) })).not.toContain("rateTooLow");
    const done = { ...slow, trainLoss: 0.01, testLoss: 0.011, testAccuracy: 0.9 };
    expect(idsOf({ ...done, history: falling(0.02, 0.01) })).toEqual(["healthy"]);
  });

  it("does not blame units that were dead from the start, unless nearly all are", () => {
    const at = (before: number, now: number) =>
      idsOf({ ...dyingRelu, startDead: [0, before, NaN], dead: [0, now, NaN] });
    expect(at(0.5, 0.6)).toEqual(["plateau"]);
    expect(at(0.5, 0.75)).toEqual(["dead"]);
    expect(at(0.2, 0.49)).toEqual(["plateau"]);
    expect(at(0.9, 0.95)).toEqual(["dead"]);
  });

  it("finds the last hidden layer saturated only at class frequencies, and no ReLU layer", () => {
    const top = (share: number) => ({ saturated: [0, 0, 0, 0, share, NaN] });
    expect(idsOf({ ...sigmoid, ...top(0.9) })).toEqual(["vanishing", "saturatedTop"]);
    expect(idsOf({ ...sigmoid, ...top(0.89) })).toEqual(["vanishing"]);
    expect(idsOf({ ...relu, ...top(0.95) })).toEqual(["healthy"]);
    const words = "95% of layer 5, the last hidden one, is saturated";
    expect(textsOf({ ...sigmoid, ...top(0.95) }).join()).toContain(words);
    expect(idsOf({ ...dyingRelu, ...top(1) })).toEqual(["dead"]);
    // 1.05 ln 2 = .7278.
    const at = (trainLoss: number) => idsOf({ ...sigmoid, ...top(1), trainLoss });
    expect(at(0.727)).toContain("saturatedTop");
    expect(at(0.729)).not.toContain("saturatedTop");
  });

  it("advises to stop at the lowest test loss only where something had been learned by then", () => {
    const overfit = { ...relu, trainLoss: 0.02, testLoss: 0.9 };
    const lowest = (testLoss: number[]) => {
      const losses = { epochs: testLoss.map((_, i) => 10 * i), trainLoss: testLoss, testLoss };
      return textsOf({ ...overfit, history: losses }).find((text) => text.includes("lowest"));
    };
    expect(lowest([0.7, 0.4, 0.9])).toBe(
      "The test loss was lowest, .40, at epoch 10: stopping there costs nothing.",
    );
    const useless = "what it has learned does not carry over to other examples";
    expect(lowest([0.69, 0.7, 0.9])).toBe(
      `The test loss was lowest, .69, before the first step: ${useless}.`,
    );
    // .9 ln 2 = .62.
    expect(lowest([0.7, 0.63, 0.9])).toBe(
      `The test loss was lowest, .63, at epoch 10: ${useless}.`,
    );
    expect(lowest([0.7, 0.8, 0.6])).toBeUndefined();
  });

  it("gives its numbers, each once, with the chart that shows it", () => {
    const [{ evidence }] = diagnose(sigmoid, 1500);
    expect(evidence).toEqual([
      { text: "Layer 1 gets 1/510 of layer 5's gradient.", chart: "gradientByLayer" },
      {
        text: "The last step changed the weights of layer 1 by 1.0e-5 of their size; about 1e-3 is customary.",
        chart: "layersOverTime",
      },
      { text: "Loss .69 train, .70 test; chance (ln 2 = .69).", chart: "loss" },
    ]);
    const texts = textsOf(thrown);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("says nothing of layers where there are none", () => {
    const text = textsOf({ ...relu, ...noHidden }).join();
    expect(text).not.toMatch(/layer \d/);
    expect(text).toContain("the output layer");
  });
});
