import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import type { NetworkSettings } from "../../../../src/core/experiment/Experiment";
import { initialParameters } from "../../../../src/core/network/initialParameters";
import { networkLayers } from "../../../../src/core/network/layers";

const SETTINGS = withDefaults({ network: { hidden: [16, 16] } }).network;
const tanhLayer = { units: 16, activation: "tanh" as const };
const LAYERS = networkLayers([tanhLayer, tanhLayer], 2, 2);

function draw(settings: Partial<NetworkSettings> = {}, seed = 1, replicate = 0) {
  return initialParameters(LAYERS, { ...SETTINGS, ...settings }, seed, replicate);
}

describe("initialParameters", () => {
  it("has the shape of every layer", () => {
    const { weights, biases } = draw();
    expect(weights.map(({ length }) => length)).toEqual([32, 256, 32]);
    expect(biases.map(({ length }) => length)).toEqual([16, 16, 2]);
  });

  it("is the same for the same seed and replicate, and another for others", () => {
    expect(draw()).toEqual(draw());
    expect(draw({}, 1, 1).weights[0]).not.toEqual(draw().weights[0]);
    expect(draw({}, 2, 0).weights[0]).not.toEqual(draw().weights[0]);
  });

  it("draws equal weights whatever the activation", () => {
    const reluLayer = { units: 16, activation: "relu" as const };
    const relu = networkLayers([reluLayer, reluLayer], 2, 2);
    expect(initialParameters(relu, SETTINGS, 1, 0)).toEqual(draw());
  });

  it("draws each layer from its own stream, so that a layer more leaves the first ones alone", () => {
    const deeper = networkLayers([tanhLayer, tanhLayer, tanhLayer], 2, 2);
    const { weights } = initialParameters(deeper, SETTINGS, 1, 0);
    expect(weights.slice(0, 2)).toEqual(draw().weights.slice(0, 2));
    expect(weights[2]).not.toEqual(weights[1]);
  });

  it.each([
    ["glorotUniform", "heUniform"],
    ["glorotNormal", "heNormal"],
  ] as const)("%s and %s differ by one factor in each layer", (one, other) => {
    const first = draw({ initializer: one }).weights;
    const second = draw({ initializer: other }).weights;
    first.forEach((layer, l) => {
      const factor = second[l][0] / layer[0];
      expect(factor).not.toBeCloseTo(1, 3);
      // Both were rounded to float32: two half units of 2^-24.
      layer.forEach((w, i) => expect(second[l][i] / w / factor).toBeCloseTo(1, 6));
    });
  });

  it("starts biases at 0 or .1", () => {
    expect(draw().biases.every((layer) => layer.every((b) => b === 0))).toBe(true);
    const { biases } = draw({ biasInitializer: "small" });
    expect(biases.every((layer) => layer.every((b) => b === Math.fround(0.1)))).toBe(true);
  });
});
