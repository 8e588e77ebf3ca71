import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../src/core/activations/activations";
import type { Task } from "../../../../src/core/data/DataSource";
import type { ActivationId, LossId } from "../../../../src/core/experiment/Experiment";
import { makeRng, normal } from "../../../../src/core/math/rng";
import {
  networkLayers,
  type DenseLayer,
  type LayerCures,
} from "../../../../src/core/network/layers";
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
  gammas: Float64Array[];
  betas: Float64Array[];
}

const KINDS = ["weights", "biases", "gammas", "betas"] as const;

function makeNetwork(
  activation: ActivationId,
  depth: number,
  numOutputs: number,
  cures?: LayerCures,
) {
  const rng = makeRng(7, 0, "init");
  const hidden = Array.from({ length: depth }, () => ({ units: 6, activation }));
  const layers = networkLayers(hidden, FEATURES, numOutputs, cures);
  const draw = (n: number, std: number) =>
    Float64Array.from({ length: n }, () => std * normal(rng));
  const parameters: Float64Parameters = {
    weights: layers.map(({ fanIn, fanOut }) => draw(fanIn * fanOut, Math.sqrt(1.5 / fanIn))),
    biases: layers.map(({ fanOut }) => draw(fanOut, 0.1)),
    gammas: layers.map(({ fanOut }) => draw(fanOut, 0.2).map((value) => 1 + value)),
    betas: layers.map(({ fanOut }) => draw(fanOut, 0.2)),
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

/** Inverted dropout: each activation is left out with probability `rate`, the others are divided by `1 - rate`. */
function makeMasks(layers: DenseLayer[]): Float64Array[] {
  const rng = makeRng(9, 0, "dropout");
  return layers.map(({ fanOut, dropout }) =>
    Float64Array.from({ length: EXAMPLES * fanOut }, () =>
      rng() < dropout ? 0 : 1 / (1 - dropout),
    ),
  );
}

function modeOf({ masks }: Objective) {
  return masks ? { masks } : {};
}

/** On which side of 0 every preActivation lies. */
function sides(layers: DenseLayer[], parameters: Float64Parameters, objective: Objective): string {
  return forward(layers, parameters, objective.x, modeOf(objective))
    .z.map((z) => z.map(Math.sign).join())
    .join();
}

/** Data loss and penalty by the forward pass alone. */
function totalLoss(layers: DenseLayer[], parameters: Float64Parameters, objective: Objective) {
  const { x, y, task, loss, l1, l2 } = objective;
  const outputs = forward(layers, parameters, x, modeOf(objective)).y[layers.length - 1];
  const evaluation = evaluateOutputs(outputs, Float32Array.from(y), task, loss);
  return evaluation.loss + penalty(parameters.weights, l1, l2);
}

/**
 * Compares the gradient by every parameter with `(8 (L(h) - L(-h)) - (L(2h) - L(-2h))) / 12h`, relative to the
 * rms of the gradient of its layer; entries whose quotient crosses a kink are skipped and counted.
 */
function checkGradients(
  activation: ActivationId,
  depth: number,
  plain: Objective,
  numOutputs: number,
  cures?: LayerCures,
) {
  const { layers, parameters } = makeNetwork(activation, depth, numOutputs, cures);
  const objective = cures?.dropout ? { ...plain, masks: makeMasks(layers) } : plain;
  const gradients = lossAndGradients(layers, parameters, objective);
  const rmsOfLayer = layers.map((_, l) => {
    const all = KINDS.flatMap((kind) => [...gradients[kind][l]]);
    return Math.sqrt(all.reduce((sum, g) => sum + g * g, 0) / all.length);
  });
  // A short step meets few kinks; without kinks a longer one loses fewer digits to rounding.
  const h = hasKink(activation) ? 2e-6 : 1e-3;
  const result = { worst: 0, numChecked: 0, numSkipped: 0 };
  for (const kind of KINDS)
    gradients[kind].forEach((gradient, l) => {
      gradient.forEach((g, i) => {
        const at = (shift: number) => {
          const shifted = { ...parameters, [kind]: [...parameters[kind]] };
          shifted[kind][l] = parameters[kind][l].with(i, parameters[kind][l][i] + shift);
          return shifted;
        };
        const sideBelow = sides(layers, at(-2 * h), objective);
        if (hasKink(activation) && sideBelow !== sides(layers, at(2 * h), objective)) {
          result.numSkipped++;
          return;
        }
        const lossAt = (shift: number) => totalLoss(layers, at(shift), objective);
        const near = lossAt(h) - lossAt(-h);
        const far = lossAt(2 * h) - lossAt(-2 * h);
        result.worst = Math.max(
          result.worst,
          Math.abs((8 * near - far) / (12 * h) - g) / rmsOfLayer[l],
        );
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
// The quotient's own error, h^4 times a fifth derivative, which normalization makes steep; measured: 1.2e-7 at worst.
const TOLERANCE_OF_CURES = 1e-6;

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

  const cures = (["none", "batch", "layer"] as const).flatMap((normalization) =>
    [false, true].flatMap((residual) =>
      [0, 0.3].map((dropout) => ({ normalization, residual, dropout })),
    ),
  );
  describe.each(cures)(
    "with normalization $normalization, residual $residual and dropout $dropout",
    (cure) => {
      it.each(IDS)("agrees with central differences: %s", (id) => {
        const objective = makeObjective("crossEntropy", "classes", 3);
        const { worst, numChecked, numSkipped } = checkGradients(id, 3, objective, 3, cure);
        expect(worst).toBeLessThan(TOLERANCE_OF_CURES);
        // One z within 4e-6 of a kink takes with it most of the parameters below.
        expect(numSkipped).toBeLessThan(0.15 * numChecked);
      });
    },
  );

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

  it("gives batch normalization no gradient by the biases that it subtracts again", () => {
    const cures = { normalization: "batch", residual: false, dropout: 0 } as const;
    const { layers, parameters } = makeNetwork("tanh", 2, 3, cures);
    const { biases } = lossAndGradients(
      layers,
      parameters,
      makeObjective("crossEntropy", "classes", 3),
    );
    for (const slope of [...biases[0], ...biases[1]]) expect(Math.abs(slope)).toBeLessThan(1e-15);
  });
});

describe("forward", () => {
  // x = 1 and 3, h = 2x + 1 = 3 and 7: mean 5, variance 4; gamma 3, beta 1.
  const parameters = {
    weights: [Float64Array.of(2), Float64Array.of(1)],
    biases: [Float64Array.of(1), Float64Array.of(0)],
    gammas: [Float64Array.of(3), new Float64Array(0)],
    betas: [Float64Array.of(1), new Float64Array(0)],
    means: [Float64Array.of(4), new Float64Array(0)],
    variances: [Float64Array.of(9), new Float64Array(0)],
  };
  const x = Float64Array.of(1, 3);
  const hidden = [{ units: 1, activation: "relu" as const }];
  const off = { normalization: "none", residual: false, dropout: 0 } as const;
  const layersWith = (cures: Partial<LayerCures>) =>
    networkLayers(hidden, 1, 1, { ...off, ...cures });

  it("normalizes a unit over the examples, or by the running averages", () => {
    const layers = layersWith({ normalization: "batch" });
    const inTraining = forward(layers, parameters, x);
    // 1 -+ 3 * 2 / sqrt(4.00001)
    const size = 6 / Math.sqrt(4.00001);
    expect(inTraining.z[0][0]).toBeCloseTo(1 - size, 14);
    expect(inTraining.z[0][1]).toBeCloseTo(1 + size, 14);
    expect(inTraining.normalized[0]?.mean).toEqual(Float64Array.of(5));
    expect(inTraining.normalized[0]?.variance).toEqual(Float64Array.of(4));
    const { z } = forward(layers, parameters, x, { usesAverages: true });
    // 1 + 3 (h - 4) / sqrt(9.00001)
    expect(z[0][0]).toBeCloseTo(1 - 3 / Math.sqrt(9.00001), 14);
    expect(z[0][1]).toBeCloseTo(1 + 9 / Math.sqrt(9.00001), 14);
  });

  it("normalizes an example over the units, whatever the averages", () => {
    const layers = layersWith({ normalization: "layer" });
    // A single unit is its own mean: beta is left.
    expect([...forward(layers, parameters, x).z[0]]).toEqual([1, 1]);
    expect([...forward(layers, parameters, x, { usesAverages: true }).z[0]]).toEqual([1, 1]);
  });

  it("multiplies by the mask before it adds the input", () => {
    const layers = layersWith({ residual: true, dropout: 0.5 });
    const masks = [Float64Array.of(2, 0), new Float64Array(0)];
    const { a, y } = forward(layers, parameters, x, { masks });
    expect([...a[0]]).toEqual([3, 7]);
    // 1 + 2 * 3 and 3 + 0 * 7; without masks dropout is off.
    expect([...y[0]]).toEqual([7, 3]);
    expect([...forward(layers, parameters, x).y[0]]).toEqual([4, 10]);
    expect(y[1]).toEqual(y[0]);
  });
});
