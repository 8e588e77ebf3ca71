import { describe, expect, it } from "vitest";

import {
  factsInWords,
  gradientInWords,
  hasFiniteGradient,
  linkFacts,
  unitFacts,
} from "../../../../src/charts/network/networkFacts";
import { linkName, unitName } from "../../../../src/charts/network/networkNames";
import { makeLayers } from "./makeDrawnNetwork";

const names = { features: ["x₁", "x₂"], outputs: ["class 0"], numLayers: 4 };

describe("the numbers of a network", () => {
  const layers = makeLayers([2, 3, 3, 3, 1]);

  it("are a unit's mean, std, saturated share, death and delta", () => {
    expect(factsInWords(unitFacts(layers, { layer: 1, unit: 2 }))).toBe(
      "mean 0.500, std 0.250, saturated 25%, dead no, delta rms 1.0e-4",
    );
  });

  it("say that ReLU is inactive, and that an exact zero is one", () => {
    const relu = makeLayers([2, 3, 1], "relu");
    relu[0].deltaRms[1] = 0;
    relu[0].isDead[1] = 1;
    expect(factsInWords(unitFacts(relu, { layer: 1, unit: 1 }))).toMatch(
      /inactive 25%, dead yes, delta rms 0 \(exact\)$/,
    );
  });

  it("know no saturated share of an output, and nothing of a feature", () => {
    expect(unitFacts(layers, { layer: 4, unit: 0 })[2]).toEqual({ name: "saturated", value: "–" });
    expect(unitFacts(layers, { layer: 0, unit: 0 })).toEqual([]);
  });

  it("are a link's weight and its gradient", () => {
    expect(factsInWords(linkFacts(layers, { layer: 2, from: 1, to: 1 }))).toBe(
      "weight −0.2000, gradient dL/dw −0.0050",
    );
  });

  it("are told in a sentence: delta falls by 10 a layer, from layer 3 to layer 1 by 100", () => {
    expect(gradientInWords({ layers })).toBe("Layer 1 gets 1/100 of layer 3's gradient.");
    expect(gradientInWords({ layers: layers.slice(2) })).toBe("");
  });
});

describe("the gradient of a network", () => {
  it("is finite while no weight and no unit has lost its own", () => {
    const layers = makeLayers([2, 3, 3, 1]);
    expect(hasFiniteGradient(layers)).toBe(true);
    layers[1].weightGradient[4] = NaN;
    expect(hasFiniteGradient(layers)).toBe(false);
  });

  it("is not where delta overflowed", () => {
    const layers = makeLayers([2, 3, 3, 1]);
    layers[0].deltaRms[2] = Infinity;
    expect(hasFiniteGradient(layers)).toBe(false);
  });
});

describe("names", () => {
  it("count units from 1, and name features and outputs", () => {
    expect(unitName({ layer: 0, unit: 1 }, names)).toBe("feature x₂");
    expect(unitName({ layer: 3, unit: 0 }, names)).toBe("layer 3 unit 1");
    expect(unitName({ layer: 4, unit: 0 }, names)).toBe("output 1 (class 0)");
    expect(linkName({ layer: 1, from: 0, to: 2 }, names)).toBe(
      "weight from feature x₁ to layer 1 unit 3",
    );
  });
});
