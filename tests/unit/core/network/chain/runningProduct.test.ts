import { describe, expect, it } from "vitest";

import { factorSymbol } from "../../../../../src/core/network/chain/factorSymbol";
import { pathFactors } from "../../../../../src/core/network/chain/pathFactors";
import { runningProduct } from "../../../../../src/core/network/chain/runningProduct";
import { strongestPaths } from "../../../../../src/core/network/chain/strongestPaths";
import { traceNetwork } from "../../../../../src/core/network/chain/traceNetwork";
import { networkLayers } from "../../../../../src/core/network/layers";
import { makeNetwork } from "../makeNetwork";

/** Two leaky ReLU layers of one unit, worked by hand for x = 3 and x = -1 against the target 2. */
const layers = networkLayers(
  [
    { units: 1, activation: "leakyRelu" },
    { units: 1, activation: "leakyRelu" },
  ],
  1,
  1,
);
const parameters = {
  weights: [Float64Array.of(2), Float64Array.of(-1), Float64Array.of(4)],
  biases: [Float64Array.of(0), Float64Array.of(0), Float64Array.of(0)],
};
const trace = traceNetwork(layers, parameters, {
  x: Float64Array.of(3, -1),
  y: Float64Array.of(2, 2),
  task: "real",
  loss: "meanSquaredError",
  l1: 0,
  l2: 0,
});
const place = { layer: 1, from: 0, to: 0 };

describe("runningProduct", () => {
  const [{ factors, contribution }] = strongestPaths(trace, place, 0).paths;

  it("multiplies one example's factors from the loss back", () => {
    // z1 = 6, z2 = -6, a2 = -.06, output -.24: dL/dz3 = 2 (-.24 - 2) = -4.48.
    const chain = runningProduct(trace, factors, 0);
    expect(chain.map(({ factor }) => factorSymbol(factor))).toEqual([
      "x[1]",
      "f'(z1[1])",
      "W2[1, 1]",
      "f'(z2[1])",
      "W3[1, 1]",
      "dL/dz3[1]",
    ]);
    [3, 1, -1, 0.01, 4, -4.48].forEach((v, i) => expect(chain[i].value).toBeCloseTo(v, 14));
    [0.5376, 0.1792, 0.1792, -0.1792, -17.92, -4.48].forEach((product, i) =>
      expect(chain[i].running).toBeCloseTo(product, 14),
    );
    expect(chain[0].running).toBe(contribution);
  });

  it("shows for the mean by how much each factor changed the mean magnitude", () => {
    // The other example: z1 = -2, a1 = -.02, z2 = a2 = .02, output .08: dL/dz3 = -3.84.
    const chain = runningProduct(trace, factors, "mean");
    const [x, slope1, w2, slope2, w3, loss] = chain;
    expect(loss.running).toBeCloseTo((4.48 + 3.84) / 2, 14);
    expect(w3.value).toBeCloseTo(4, 14);
    expect(slope2.running).toBeCloseTo((17.92 * 0.01 + 15.36) / 2, 13);
    expect(slope2.value).toBeCloseTo((17.92 * 0.01 + 15.36) / (17.92 + 15.36), 14);
    expect(w2.value).toBeCloseTo(1, 14);
    expect(slope1.running).toBeCloseTo((0.1792 + 0.1536) / 2, 14);
    expect(x.running).toBeCloseTo((0.5376 + 0.1536) / 2, 14);
    expect(x.running).toBeCloseTo(strongestPaths(trace, place, "mean").paths[0].magnitude, 15);
  });

  it("starts a bias's chain at the unit's slope", () => {
    const [path] = strongestPaths(trace, { layer: 2, from: null, to: 0 }, 0).paths;
    const chain = runningProduct(trace, path.factors, 0);
    expect(chain.map(({ factor }) => factorSymbol(factor))).toEqual([
      "f'(z2[1])",
      "W3[1, 1]",
      "dL/dz3[1]",
    ]);
    expect(chain[0].running).toBeCloseTo(-0.1792, 14);
  });

  it("goes round a layer by the factor 1", () => {
    const network = makeNetwork({ activation: "sigmoid", depth: 3, cures: { residual: true } });
    const residual = traceNetwork(network.layers, network.parameters, network.objective);
    const path = { units: [2, 2, 2, 0], skips: [false, true, true, false] };
    const around = pathFactors({ layer: 1, from: 1, to: 2 }, path, 4);
    const chain = runningProduct(residual, around, 4);
    expect(around.map(factorSymbol)).toEqual([
      "x[2]",
      "f'(z1[3])",
      "da2[3]/da1[3]",
      "da3[3]/da2[3]",
      "W4[3, 1]",
      "dL/dz4[1]",
    ]);
    expect(chain[2].value).toBe(1);
    expect(chain[2].running).toBe(chain[4].running);
  });

  it("stays 0 where a factor is 0 for all examples", () => {
    const dead = traceNetwork(
      layers.map((layer) => ({ ...layer, activation: "relu" as const })),
      { ...parameters, biases: [...parameters.biases.slice(0, 2), Float64Array.of(1)] },
      {
        x: Float64Array.of(3, 5),
        y: Float64Array.of(2, 2),
        task: "real",
        loss: "meanSquaredError",
        l1: 0,
        l2: 0,
      },
    );
    const chain = runningProduct(dead, factors, "mean");
    expect(chain.slice(0, 4).map(({ running }) => running)).toEqual([0, 0, 0, 0]);
    expect(chain.slice(0, 3).map(({ value }) => value)).toEqual([0, 0, 0]);
  });
});
