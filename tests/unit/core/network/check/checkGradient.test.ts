import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../../src/core/activations/activations";
import type { Task } from "../../../../../src/core/data/DataSource";
import type { ActivationId, LossId } from "../../../../../src/core/experiment/Experiment";
import { makeRng } from "../../../../../src/core/math/rng";
import { rms } from "../../../../../src/core/math/statistics";
import { checkGradient } from "../../../../../src/core/network/check/checkGradient";
import type { LayerCures } from "../../../../../src/core/network/layers";
import { makeNetwork } from "../makeNetwork";
import { finishCheck, float32Gradient } from "./finishCheck";

const IDS = Object.keys(ACTIVATIONS) as ActivationId[];
const OBJECTIVES: readonly (readonly [LossId, Task])[] = [
  ["crossEntropy", "classes"],
  ["meanSquaredError", "classes"],
  ["meanSquaredError", "real"],
];
const CURES: readonly (readonly [string, Partial<LayerCures>])[] = [
  ["batch normalization", { normalization: "batch" }],
  ["layer normalization", { normalization: "layer" }],
  ["residual connections", { residual: true }],
  ["dropout", { dropout: 0.3 }],
  ["all of them", { normalization: "batch", residual: true, dropout: 0.2 }],
];

/** A hundredth of what the page promises. */
const TOLERANCE = 1e-5;

function numParametersOf(network: ReturnType<typeof makeNetwork>): number {
  return Object.values(float32Gradient(network)).reduce(
    (sum, tensors) => tensors.reduce((all, { length }) => all + length, sum),
    0,
  );
}

function expectRight(network: ReturnType<typeof makeNetwork>): void {
  const { layers, worst } = finishCheck(network, float32Gradient(network));
  expect(worst?.error).toBeLessThan(TOLERANCE);
  const sum = (name: "numParameters" | "numCompared" | "numAtKinks" | "numUnresolved") =>
    layers.reduce((total, layer) => total + layer[name], 0);
  expect(sum("numParameters")).toBe(numParametersOf(network));
  expect(sum("numCompared") + sum("numAtKinks")).toBe(sum("numParameters"));
  expect(sum("numAtKinks")).toBeLessThanOrEqual(0.02 * sum("numParameters"));
}

describe("a right gradient", () => {
  describe.each(OBJECTIVES)("of %s on %s", (loss, task) => {
    it.each(IDS)("passes: %s", (activation) => {
      expectRight(makeNetwork({ activation, depth: 2, loss, task }));
    });
  });

  describe.each(CURES)("with %s", (_name, cures) => {
    it.each(IDS)("passes: %s", (activation) => {
      expectRight(makeNetwork({ activation, depth: 3, cures }));
    });
  });

  it.each(IDS)("passes through ten layers: %s", (activation) => {
    const network = makeNetwork({ activation, depth: 10 });
    const { layers, worst } = finishCheck(network, float32Gradient(network));
    expect(worst?.error).toBeLessThan(1e-4);
    for (const { numParameters, numUnresolved } of layers) {
      expect(numParameters).toBeGreaterThan(0);
      expect(numUnresolved).toBe(0);
    }
  });

  it("passes whatever the penalty, which is left out", () => {
    const network = makeNetwork({ activation: "tanh", depth: 2 });
    expectRight({ ...network, objective: { ...network.objective, l1: 0.1, l2: 0.3 } });
  });

  it("passes with zeros where nothing gets through", () => {
    const network = makeNetwork({ activation: "relu", depth: 3 });
    network.parameters.biases[1].fill(-1e3);
    const { layers, worst } = finishCheck(network, float32Gradient(network));
    expect(worst?.error).toBeLessThan(TOLERANCE);
    expect(layers[0].worst).toMatchObject({ automatic: 0, quotient: 0, error: 0 });
  });
});

describe("a wrong gradient", () => {
  const network = makeNetwork({ activation: "tanh", depth: 3 });

  it.each(["weights", "biases"] as const)("is found by one entry of the %s wrong by 1%", (kind) => {
    network.layers.forEach(({ fanOut }, l) => {
      const automatic = float32Gradient(network);
      const tensor = automatic[kind][l];
      const largest = Math.max(...tensor.map(Math.abs));
      const at = tensor.findIndex((value) => Math.abs(value) === largest);
      tensor[at] *= 1.01;
      const { worst } = finishCheck(network, automatic);
      const scale = Math.max(rms(automatic.weights[l]), rms(tensor));
      expect(worst?.error).toBeCloseTo((0.01 * largest) / scale, 3);
      expect(worst?.error).toBeGreaterThan(9e-3);
      expect(worst?.address).toEqual({
        kind: kind === "weights" ? "weight" : "bias",
        layer: l + 1,
        from: kind === "weights" ? Math.floor(at / fanOut) : null,
        to: at % fanOut,
      });
      expect(worst?.automatic).toBe(tensor[at]);
      expect(worst?.quotient).toBeCloseTo(tensor[at] / 1.01, 6);
    });
  });

  it("is found in gamma and beta", () => {
    const normalized = makeNetwork({
      activation: "tanh",
      depth: 2,
      cures: { normalization: "layer" },
    });
    for (const [tensor, kind] of [
      ["gammas", "gamma"],
      ["betas", "beta"],
    ] as const) {
      const automatic = float32Gradient(normalized);
      automatic[tensor][1][3] += 0.02 * rms(automatic.weights[1]);
      const { worst } = finishCheck(normalized, automatic);
      expect(worst?.address).toEqual({ kind, layer: 2, from: null, to: 3 });
    }
  });

  it("is found where it is all zeros, or no number", () => {
    const zeros = float32Gradient(network);
    zeros.weights[0].fill(0);
    expect(finishCheck(network, zeros).worst?.error).toBeGreaterThan(1);
    const broken = float32Gradient(network);
    broken.biases[2][1] = NaN;
    expect(finishCheck(network, broken).worst).toMatchObject({ error: Infinity });
  });
});

describe("checkGradient", () => {
  it("skips and counts the parameters whose step crosses a kink", () => {
    const network = makeNetwork({ activation: "relu", depth: 2, numExamples: 6 });
    // The features are 0 and so are layer 1's biases: each z of layer 1 sits on the kink, and a bias moves it.
    const objective = { ...network.objective, x: new Float32Array(18) };
    network.parameters.biases[0].fill(0);
    const atKink = { ...network, objective };
    const { layers } = finishCheck(atKink, float32Gradient(atKink));
    // A unit of layer 1 has 3 weights, which move nothing, and 1 bias.
    expect(layers[0]).toMatchObject({ numParameters: 20, numCompared: 15, numAtKinks: 5 });
    const smooth = {
      ...atKink,
      layers: network.layers.map((layer) => ({ ...layer, activation: "elu" as const })),
    };
    const check = finishCheck(smooth, float32Gradient(smooth));
    expect(check.layers.every(({ numAtKinks }) => numAtKinks === 0)).toBe(true);
  });

  it("counts as unresolved what float64 rounds away, and says nothing of it", () => {
    // Layer 1 of 25 sigmoid layers gets some 1e-17.
    const network = makeNetwork({ activation: "sigmoid", depth: 25 });
    const { layers, worst } = finishCheck(network, float32Gradient(network));
    expect(layers[0]).toMatchObject({ numCompared: 0, numUnresolved: 20, worst: null });
    expect(layers[25]).toMatchObject({ numCompared: 18, numUnresolved: 0 });
    expect(worst?.error).toBeLessThan(1e-3);
  });

  it("draws 200 of a layer with more than 2,000 parameters, the same for the same seed", () => {
    const network = makeNetwork({ activation: "tanh", depth: 2, width: 45, numExamples: 3 });
    const automatic = float32Gradient(network);
    const { layers, worst } = finishCheck(network, automatic);
    // 3 * 45 + 45, 45 * 45 + 45 = 2,070 and 45 * 3 + 3.
    expect(layers.map(({ numParameters }) => numParameters)).toEqual([180, 200, 138]);
    expect(finishCheck(network, automatic).worst).toEqual(worst);
    expect(worst?.error).toBeLessThan(TOLERANCE);
  });

  it("stops before every parameter and says how far it is", () => {
    const network = makeNetwork({ activation: "tanh", depth: 1 });
    const check = checkGradient(network, float32Gradient(network), makeRng(1, 0, "direction"));
    expect(check.next()).toEqual({ done: false, value: { done: 0, total: 38 } });
    expect(check.next()).toEqual({ done: false, value: { done: 1, total: 38 } });
    const rest = [...check];
    expect(rest.at(-1)).toEqual({ done: 37, total: 38 });
  });
});
