import { describe, expect, it } from "vitest";

import { networkLayers } from "../../../../src/core/network/layers";

const NONE = { normalization: "none", isResidual: false, dropout: 0 };

describe("networkLayers", () => {
  const hidden = [
    { units: 16, activation: "relu" as const },
    { units: 8, activation: "tanh" as const },
  ];

  it("chains the hidden layers and ends with a linear output layer", () => {
    expect(networkLayers(hidden, 2, 3)).toEqual([
      { fanIn: 2, fanOut: 16, activation: "relu", ...NONE },
      { fanIn: 16, fanOut: 8, activation: "tanh", ...NONE },
      { fanIn: 8, fanOut: 3, activation: "linear", ...NONE },
    ]);
  });

  it("joins features and outputs directly where nothing is hidden", () => {
    expect(networkLayers([], 4, 1)).toEqual([
      { fanIn: 4, fanOut: 1, activation: "linear", ...NONE },
    ]);
  });

  it("gives the cures to the hidden layers only", () => {
    const cures = { normalization: "batch", residual: false, dropout: 0.3 } as const;
    const layers = networkLayers(hidden, 2, 3, cures);
    expect(layers.map(({ normalization }) => normalization)).toEqual(["batch", "batch", "none"]);
    expect(layers.map(({ dropout }) => dropout)).toEqual([0.3, 0.3, 0]);
  });

  it("makes hidden layers residual where they are as wide as their input, the first too", () => {
    const widths = [4, 8, 8, 4, 4].map((units) => ({ units, activation: "tanh" as const }));
    const cures = { normalization: "none", residual: true, dropout: 0 } as const;
    expect(networkLayers(widths, 4, 4, cures).map(({ isResidual }) => isResidual)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
