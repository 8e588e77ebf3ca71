import type { Task } from "../../../../src/core/data/DataSource";
import type { ActivationId, LossId } from "../../../../src/core/experiment/Experiment";
import { makeRng, normal } from "../../../../src/core/math/rng";
import { networkLayers, type LayerCures } from "../../../../src/core/network/layers";
import type { Objective, ReferenceParameters } from "../../../../src/core/network/referenceNetwork";

/** What a test's network and examples are like; the rest is drawn. */
export interface NetworkWish {
  readonly activation: ActivationId;
  readonly depth: number;
  readonly width?: number;
  readonly numFeatures?: number;
  readonly numExamples?: number;
  readonly loss?: LossId;
  readonly task?: Task;
  readonly cures?: Partial<LayerCures>;
}

const NO_CURES: LayerCures = { normalization: "none", residual: false, dropout: 0 };

/** A network whose parameters are float32 numbers, and normal examples; with dropout its masks are drawn too. */
export function makeNetwork({
  activation,
  depth,
  width = 5,
  numFeatures = 3,
  numExamples = 12,
  loss = "crossEntropy",
  task = "classes",
  cures,
}: NetworkWish) {
  const rng = makeRng(7, 0, "init");
  const draw = (length: number, std: number, mean = 0) =>
    Float32Array.from({ length }, () => mean + std * normal(rng));
  const numOutputs = task === "classes" ? 3 : 1;
  const hidden = Array.from({ length: depth }, () => ({ units: width, activation }));
  const layers = networkLayers(hidden, numFeatures, numOutputs, { ...NO_CURES, ...cures });
  const scaled = (std: number, mean?: number) =>
    layers.map(({ normalization, fanOut }) =>
      draw(normalization === "none" ? 0 : fanOut, std, mean),
    );
  const parameters: ReferenceParameters & { weights: Float32Array[]; biases: Float32Array[] } = {
    weights: layers.map(({ fanIn, fanOut }) => draw(fanIn * fanOut, Math.sqrt(1.5 / fanIn))),
    biases: layers.map(({ fanOut }) => draw(fanOut, 0.1)),
    gammas: scaled(0.2, 1),
    betas: scaled(0.2),
  };
  const objective: Objective = {
    x: draw(numExamples * numFeatures, 1),
    y: Float32Array.from({ length: numExamples }, (_, i) =>
      task === "classes" ? i % numOutputs : normal(rng),
    ),
    task,
    loss,
    l1: 0,
    l2: 0,
    ...(cures?.dropout && {
      masks: layers.map(({ fanOut, dropout }) =>
        Float64Array.from({ length: numExamples * fanOut }, () =>
          rng() < dropout ? 0 : 1 / (1 - dropout),
        ),
      ),
    }),
  };
  return { layers, parameters, objective };
}
