import { describe, expect, it } from "vitest";

import { describeExploration } from "../../../../src/core/theory/describeExploration";
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

describe("describeExploration of exact zeros", () => {
  const zeros = { deltaRms: [0, 0, 0], weightGradientRms: [0, 0, 0], activationStd: [0, 0, 0] };

  it("names the layers, every one of them where the weights are 0", () => {
    expect(describeExploration(makeExploration("tanh", zeros)).slice(0, 3)).toEqual([
      "Layers 1 to 3 get exactly 0 gradient.",
      "The weight gradient is exactly 0 in every draw in layers 1 to 3.",
      "The activations' std is exactly 0 in every draw in layers 1 to 3.",
    ]);
    const exploration = makeExploration("tanh", zeros);
    const weightGradientRms = { ...exploration.weightGradientRms, high: new Float64Array(4) };
    expect(describeExploration({ ...exploration, weightGradientRms })[1]).toBe(
      "The weight gradient is exactly 0 in every draw in every layer.",
    );
  });

  it("says in which layers only some draws have them", () => {
    const exploration = makeExploration("relu", { weightGradientRms: [0, 0.5, 1] });
    const high = Float64Array.of(0.2, 0.5, 1, 1);
    const weightGradientRms = { ...exploration.weightGradientRms, high };
    expect(describeExploration({ ...exploration, weightGradientRms })[1]).toBe(
      "The weight gradient is exactly 0 in some draws in layer 1.",
    );
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
