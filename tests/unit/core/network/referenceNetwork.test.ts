import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../src/core/activations/activations";
import type { Task } from "../../../../src/core/data/DataSource";
import type { ActivationId, LossId } from "../../../../src/core/experiment/Experiment";
import { makeRng, normal } from "../../../../src/core/math/rng";
import { networkLayers, type DenseLayer } from "../../../../src/core/network/layers";
import {
  forward,
  lossAndGradients,
  type Objective,
} from "../../../../src/core/network/referenceNetwork";
import { evaluateOutputs } from "../../../../src/core/training/evaluateOutputs";
import { penalty } from "../../../../src/core/training/penalty";

const EXAMPLES = 12;
const FEATURES = 3;

interface Float64Parameters {
  weights: Float64Array[];
  biases: Float64Array[];
}

function makeNetwork(activation: ActivationId, depth: number, numOutputs: number) {
  const rng = makeRng(7, 0, "init");
  const hidden = Array.from({ length: depth }, () => ({ units: 6, activation }));
  const layers = networkLayers(hidden, FEATURES, numOutputs);
  const draw = (n: number, std: number) =>
    Float64Array.from({ length: n }, () => std * normal(rng));
  const parameters: Float64Parameters = {
    weights: layers.map(({ fanIn, fanOut }) => draw(fanIn * fanOut, Math.sqrt(1.5 / fanIn))),
    biases: layers.map(({ fanOut }) => draw(fanOut, 0.1)),
  };
  return { layers, parameters };
}

function makeObjective(loss: LossId, task: Task, numOutputs: number): Objective {
  const rng = makeRng(8, 0, "points");
  const x = Float64Array.from({ length: EXAMPLES * FEATURES }, () => normal(rng));
  const y = Float32Array.from({ length: EXAMPLES }, (_, i) =>
    task === "classes" ? i % numOutputs : normal(rng),
  );
  return { x, y, task, loss, l1: 0, l2: 0 };
}

/** Whether f' (ReLU) or f'' (softsign) jumps at 0, so that a difference quotient across 0 loses its accuracy. */
function hasKink(id: ActivationId): boolean {
  const { slope } = ACTIVATIONS[id];
  const d = 1e-6;
  const bend = (slope(2 * d) - slope(d)) / d - (slope(-d) - slope(-2 * d)) / d;
  return Math.abs(slope(d) - slope(-d)) > 1e-3 || Math.abs(bend) > 1e-3;
}

/** On which side of 0 every preActivation lies. */
function sides(layers: DenseLayer[], parameters: Float64Parameters, x: Objective["x"]): string {
  return forward(layers, parameters, x)
    .z.map((z) => z.map(Math.sign).join())
    .join();
}

/** Data loss and penalty by the forward pass alone. */
function totalLoss(layers: DenseLayer[], parameters: Float64Parameters, objective: Objective) {
  const { x, y, task, loss, l1, l2 } = objective;
  const outputs = forward(layers, parameters, x).a[layers.length - 1];
  const evaluation = evaluateOutputs(outputs, Float32Array.from(y), task, loss);
  return evaluation.loss + penalty(parameters.weights, l1, l2);
}

/**
 * Compares every weight and bias gradient with `(8 (L(h) - L(-h)) - (L(2h) - L(-2h))) / 12h`, relative to the
 * layer's gradient rms; entries whose quotient crosses a kink are skipped and counted.
 */
function checkGradients(
  activation: ActivationId,
  depth: number,
  objective: Objective,
  numOutputs: number,
) {
  const { layers, parameters } = makeNetwork(activation, depth, numOutputs);
  const gradients = lossAndGradients(layers, parameters, objective);
  // A short step meets few kinks; without kinks a longer one loses fewer digits to rounding.
  const h = hasKink(activation) ? 1e-5 : 1e-3;
  const result = { worst: 0, numChecked: 0, numSkipped: 0 };
  for (const kind of ["weights", "biases"] as const)
    gradients[kind].forEach((gradient, l) => {
      const rms = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) / gradient.length);
      gradient.forEach((g, i) => {
        const at = (shift: number) => {
          const shifted = { ...parameters, [kind]: [...parameters[kind]] };
          shifted[kind][l] = parameters[kind][l].with(i, parameters[kind][l][i] + shift);
          return shifted;
        };
        const sideBelow = sides(layers, at(-2 * h), objective.x);
        if (hasKink(activation) && sideBelow !== sides(layers, at(2 * h), objective.x)) {
          result.numSkipped++;
          return;
        }
        const lossAt = (shift: number) => totalLoss(layers, at(shift), objective);
        const near = lossAt(h) - lossAt(-h);
        const far = lossAt(2 * h) - lossAt(-2 * h);
        result.worst = Math.max(result.worst, Math.abs((8 * near - far) / (12 * h) - g) / rms);
        result.numChecked++;
      });
    });
  return result;
}

const OBJECTIVES: [LossId, Task, number][] = [
  ["crossEntropy", "classes", 3],
  ["meanSquaredError", "classes", 3],
  ["meanSquaredError", "real", 1],
];
const IDS = Object.keys(ACTIVATIONS) as ActivationId[];

// Measured: 9e-10 at worst with two hidden layers, 6e-6 with ten, where sigmoid's gradient is small beside the loss's rounding.
const TOLERANCE = 1e-8;
const TOLERANCE_AT_DEPTH_10 = 1e-5;

describe("lossAndGradients", () => {
  describe.each(OBJECTIVES)("with %s on %s", (loss, task, numOutputs) => {
    it.each(IDS)("agrees with central differences: %s", (id) => {
      const objective = makeObjective(loss, task, numOutputs);
      const { worst, numChecked, numSkipped } = checkGradients(id, 2, objective, numOutputs);
      expect(worst).toBeLessThan(TOLERANCE);
      expect(numSkipped).toBeLessThan(0.02 * numChecked);
    });
  });

  it.each(["sigmoid", "tanh", "relu", "selu"] as const)("agrees through ten layers: %s", (id) => {
    const objective = makeObjective("crossEntropy", "classes", 3);
    const { worst, numChecked, numSkipped } = checkGradients(id, 10, objective, 3);
    expect(worst).toBeLessThan(TOLERANCE_AT_DEPTH_10);
    expect(numSkipped).toBeLessThan(0.02 * numChecked);
  });

  it("adds the slope of the penalty to weights and not to biases", () => {
    const plain = makeObjective("crossEntropy", "classes", 3);
    const penalized = { ...plain, l1: 0.03, l2: 0.2 };
    expect(checkGradients("tanh", 2, penalized, 3).worst).toBeLessThan(TOLERANCE);
    const { layers, parameters } = makeNetwork("tanh", 2, 3);
    const without = lossAndGradients(layers, parameters, plain);
    const withPenalty = lossAndGradients(layers, parameters, penalized);
    expect(withPenalty.biases).toEqual(without.biases);
    expect(withPenalty.loss).toBe(without.loss);
    const w = parameters.weights[1][0];
    const added = withPenalty.weights[1][0] - without.weights[1][0];
    expect(added).toBeCloseTo(0.03 * Math.sign(w) + 0.2 * w, 14);
  });

  it("gives each example's own delta, whose mean is the bias gradient", () => {
    const objective = makeObjective("crossEntropy", "classes", 3);
    const { layers, parameters } = makeNetwork("sigmoid", 2, 3);
    const { delta, biases } = lossAndGradients(layers, parameters, objective);
    const one = { ...objective, x: objective.x.slice(0, FEATURES), y: objective.y.slice(0, 1) };
    const alone = lossAndGradients(layers, parameters, one);
    delta.forEach((all, l) => {
      expect(all.slice(0, layers[l].fanOut)).toEqual(alone.delta[l]);
      expect(alone.biases[l]).toEqual(alone.delta[l]);
      const unit0 = all.filter((_, i) => i % layers[l].fanOut === 0);
      expect(biases[l][0]).toBeCloseTo(unit0.reduce((a, b) => a + b) / EXAMPLES, 14);
    });
  });

  it("computes a network by hand", () => {
    // One ReLU unit, z = 2 * 1 - 1 = 1, then output 3 a + .5 = 3.5 against 1: L = 6.25, dL/dout = 5.
    const layers = networkLayers([{ units: 1, activation: "relu" }], 1, 1);
    const parameters = {
      weights: [Float64Array.of(2), Float64Array.of(3)],
      biases: [Float64Array.of(-1), Float64Array.of(0.5)],
    };
    const result = lossAndGradients(layers, parameters, {
      x: Float64Array.of(1),
      y: Float64Array.of(1),
      task: "real",
      loss: "meanSquaredError",
      l1: 0.1,
      l2: 0.2,
    });
    expect(result.loss).toBe(6.25);
    // .1 (2 + 3) + .1 (4 + 9)
    expect(result.penalty).toBeCloseTo(1.8, 14);
    expect(result.delta.map((d) => d[0])).toEqual([15, 5]);
    expect(result.biases.map((b) => b[0])).toEqual([15, 5]);
    // 15 x + .1 + .2 * 2 and 5 a + .1 + .2 * 3
    expect(result.weights[0][0]).toBeCloseTo(15.5, 14);
    expect(result.weights[1][0]).toBeCloseTo(5.7, 14);
  });
});
