import { describe, expect, it } from "vitest";

import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import {
  describeConditions,
  describeExploration,
  describeSlopeBound,
} from "../../../../src/core/theory/describeExploration";
import { makeExploration } from "./makeExploration";

describe("describeExploration", () => {
  it("says what is left of delta, and what infinitely wide layers would leave", () => {
    const [sentence] = describeExploration(
      makeExploration("relu", { deltaRms: [1e-4, 0.1, 1] }, [1 / 2000, 0.1, 1]),
    );
    expect(sentence).toBe(
      "Layer 1 gets 1/10,000 of layer 3's gradient; in infinitely wide layers it would be 1/2,000.",
    );
  });

  it("leaves the theory aside where it says the same", () => {
    const [sentence] = describeExploration(makeExploration("relu", { deltaRms: [0.1, 0.5, 1] }));
    expect(sentence).toBe("Layer 1 gets 1/10 of layer 3's gradient.");
  });

  it("says that weight gradients keep their size where deltas shrink", () => {
    const [, sentence] = describeExploration(
      makeExploration("tanh", { deltaRms: [0.01, 0.1, 1], weightGradientRms: [1.03, 1, 1] }),
    );
    expect(sentence).toBe(
      "The weight gradient does not follow delta, since each delta is multiplied by its layer's input: layer 1's is about as large as layer 3's.",
    );
  });

  it("says where the weight gradient shrinks like delta", () => {
    const [, sentence] = describeExploration(
      makeExploration("sigmoid", { deltaRms: [0.01, 0.1, 1], weightGradientRms: [0.011, 0.1, 1] }),
    );
    expect(sentence).toBe(
      "Layer 1's weight gradient, its input times its delta, is 1/91 of layer 3's.",
    );
  });

  it.each([
    { std: [1, 0.564, 0.318], words: "shrinks by a factor of .56 a layer on average" },
    { std: [1, 1.5, 2.25], words: "grows by a factor of 1.50 a layer on average" },
    { std: [1, 1.01, 1.02], words: "stays as it is from layer to layer" },
  ])("names the rate of the activations' std: $words", ({ std, words }) => {
    const sentences = describeExploration(makeExploration("tanh", { activationStd: std }));
    expect(sentences[2]).toBe(`The activations' std ${words}.`);
  });

  it("names the layer with the most dead units", () => {
    const sentences = describeExploration(makeExploration("relu", { dead: [0, 0.42, 0.3] }));
    expect(sentences[3]).toBe(
      "In layer 2, 42% of the units are dead: their slope is 0 on each of 250 examples.",
    );
  });

  it("names the most saturated layer of an activation that cannot die", () => {
    const sentences = describeExploration(makeExploration("tanh", { saturated: [0.31, 0.1, 0] }));
    expect(sentences[3]).toBe("Layer 1 is the most saturated: 31% of its slopes are below .05.");
  });

  it("compares nothing in a single layer", () => {
    expect(describeExploration(makeExploration("tanh", { deltaRms: [1] }))).toEqual([
      "Hardly a slope of tanh is below .05: no layer is saturated.",
    ]);
  });

  it("says exactly 0 of what is", () => {
    const sentences = describeExploration(
      makeExploration("sigmoid", { deltaRms: [0, 0, 1], weightGradientRms: [0, 0, 1] }),
    );
    expect(sentences[0]).toContain("Layer 1 gets exactly 0 of layer 3's gradient");
  });
});

describe("describeExploration of draws that differ", () => {
  it("says that only some of them pass exactly 0", () => {
    const exploration = makeExploration("relu", { deltaRms: [0, 0.1, 1] });
    const high = Float64Array.of(0.2, 0.3, 1, 1);
    const deltaRms = { ...exploration.deltaRms, high };
    expect(describeExploration({ ...exploration, deltaRms })[0]).toBe(
      "In some draws layer 1 gets exactly 0 gradient, and so the geometric mean over draws is 0.",
    );
  });
});

describe("describeConditions", () => {
  it("puts the middle layer's numbers into both", () => {
    const [forward, backward] = describeConditions(
      makeExploration("tanh", { deltaRms: [1, 1, 1, 1] }),
    );
    // 64 / 64 * .25 = .25, half of the variance of .5; 64 / 64 * .05 = .05, whose root is .22.
    expect(forward.numbers).toBe("64 × 0.016 × 0.25 = 0.25 against 0.50.");
    expect(forward.meaning).toBe("Layer 3's variance of z is .50 times layer 2's.");
    expect(backward.numbers).toBe("64 × 0.016 × 0.050 = 0.050 against 1.");
    expect(backward.meaning).toBe(
      "Layer 2's mean square of delta is .05 times layer 3's, its rms .22 times.",
    );
  });

  it("ends at the output layer, which takes delta from two units only", () => {
    const [, backward] = describeConditions(makeExploration("tanh", { deltaRms: [1] }));
    expect(backward.numbers).toBe("2 × 0.016 × 0.050 = 0.0016 against 1.");
    expect(backward.meaning).toContain("the output layer's");
  });
});

describe("describeSlopeBound", () => {
  const bound = (activation: ActivationId) =>
    describeSlopeBound(makeExploration(activation, { deltaRms: [1, 1, 1] }));

  it("tells what 1/4 to the power of the depth bounds and what it does not", () => {
    // 1/4^3 = .015625.
    expect(bound("sigmoid")).toBe(
      "sigmoid's slope never exceeds 1/4, so the slopes on one path through 3 layers multiply to 0.016 at most. That bounds one path; delta sums over all of them, and its law is the backward condition.",
    );
  });

  it.each(["tanh", "relu", "sine", "softplus", "softsign"] satisfies ActivationId[])(
    "says that the slope of %s never exceeds 1",
    (activation) => expect(bound(activation)).toContain("slope never exceeds 1: "),
  );

  it.each(["gelu", "silu", "selu"] satisfies ActivationId[])("says nothing of %s", (activation) => {
    expect(bound(activation)).toBeNull();
  });
});
