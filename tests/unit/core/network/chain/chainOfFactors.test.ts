import { describe, expect, it } from "vitest";

import { chainOfFactors } from "../../../../../src/core/network/chain/chainOfFactors";
import { strongestPaths } from "../../../../../src/core/network/chain/strongestPaths";
import { traceNetwork } from "../../../../../src/core/network/chain/traceNetwork";
import { lossAndGradients } from "../../../../../src/core/network/referenceNetwork";
import { makeNetwork } from "../makeNetwork";

const PLACE = { layer: 2, from: 3, to: 1 };
const BIAS = { layer: 2, from: null, to: 1 };
const WIDTH = 5;

describe("chainOfFactors", () => {
  it("lists paths where units are not tied together", () => {
    const { layers, parameters, objective } = makeNetwork({ activation: "tanh", depth: 3 });
    const chain = chainOfFactors(layers, parameters, objective, PLACE, "mean", 3);
    const trace = traceNetwork(layers, parameters, objective);
    expect(chain).toEqual({ kind: "paths", ...strongestPaths(trace, PLACE, "mean", 3) });
  });

  it.each([
    ["batch", "examples"],
    ["layer", "units"],
  ] as const)("says that %s normalization ties %s together", (normalization, by) => {
    const network = makeNetwork({ activation: "tanh", depth: 3, cures: { normalization } });
    const { layers, parameters, objective } = network;
    const { weights, biases } = lossAndGradients(layers, parameters, objective);
    const penalized = { ...objective, l1: 0.1, l2: 0.1 };
    const chain = chainOfFactors(layers, parameters, penalized, PLACE, "mean");
    const gradient = weights[1][3 * WIDTH + 1];
    expect(chain).toEqual({ kind: "coupled", by, layer: 2, gradient });
    expect(chainOfFactors(layers, parameters, objective, BIAS, "mean")).toMatchObject({
      gradient: biases[1][1],
    });
  });

  it("gives one example's own gradient with layer normalization, and none with batch normalization", () => {
    const chainsWith = (normalization: "layer" | "batch") => {
      const network = makeNetwork({ activation: "tanh", depth: 3, cures: { normalization } });
      const { layers, parameters, objective } = network;
      const chainOf = (choice: number | "mean") =>
        chainOfFactors(layers, parameters, objective, PLACE, choice);
      return { mean: chainOf("mean"), each: Array.from(objective.y, (_, row) => chainOf(row)) };
    };
    const { mean, each } = chainsWith("layer");
    const sum = each.reduce((total, { gradient }) => total + (gradient ?? NaN), 0);
    expect(sum / each.length).toBeCloseTo(mean.gradient ?? NaN, 14);
    expect(new Set(each.map(({ gradient }) => gradient)).size).toBe(each.length);
    for (const { gradient } of chainsWith("batch").each) expect(gradient).toBeNull();
  });

  it("lists the output layer's paths, which lie above all normalization", () => {
    const network = makeNetwork({
      activation: "relu",
      depth: 2,
      cures: { normalization: "batch" },
    });
    const { layers, parameters, objective } = network;
    const place = { layer: 3, from: 2, to: 1 };
    const chain = chainOfFactors(layers, parameters, objective, place, "mean");
    const { weights } = lossAndGradients(layers, parameters, objective);
    expect(chain).toMatchObject({ kind: "paths", numPaths: 1, numCertain: 1 });
    expect(chain.gradient).toBeCloseTo(weights[2][2 * 3 + 1], 14);
  });
});
