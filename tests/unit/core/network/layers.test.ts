import { describe, expect, it } from "vitest";

import { networkLayers } from "../../../../src/core/network/layers";

describe("networkLayers", () => {
  it("chains the hidden layers and ends with a linear output layer", () => {
    const hidden = [
      { units: 16, activation: "relu" as const },
      { units: 8, activation: "tanh" as const },
    ];
    expect(networkLayers(hidden, 2, 3)).toEqual([
      { fanIn: 2, fanOut: 16, activation: "relu" },
      { fanIn: 16, fanOut: 8, activation: "tanh" },
      { fanIn: 8, fanOut: 3, activation: "linear" },
    ]);
  });

  it("joins features and outputs directly where nothing is hidden", () => {
    expect(networkLayers([], 4, 1)).toEqual([{ fanIn: 4, fanOut: 1, activation: "linear" }]);
  });
});
