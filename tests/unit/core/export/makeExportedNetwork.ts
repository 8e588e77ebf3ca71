import { noStandardization } from "../../../../src/core/data/standardization";
import { AS_IN_DATA, type TargetScale } from "../../../../src/core/data/TargetScale";
import type { Task } from "../../../../src/core/data/DataSource";
import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import type { ExportedNetwork } from "../../../../src/core/export/ExportedNetwork";
import { makeRng, normal } from "../../../../src/core/math/rng";
import {
  networkLayers,
  type DenseLayer,
  type LayerCures,
} from "../../../../src/core/network/layers";

/** What a test's network is like; its parameters are drawn. */
export interface ExportWish {
  readonly activations?: readonly ActivationId[];
  readonly width?: number;
  readonly cures?: Partial<LayerCures>;
  readonly task?: Task;
  readonly isStandardized?: boolean;
  readonly targetScale?: TargetScale;
}

/** Far from 0 as a year is, near it, and of thousands. */
const MEAN = [2015.37, 0.1, 4201.7];
const STD = [3.1, 0.7, 801.9];

/** A network of three inputs, and rows of them; gamma, beta and the running averages are drawn as if trained. */
export function makeExportedNetwork({
  activations = ["tanh", "relu"],
  width = 5,
  cures,
  task = "classes",
  isStandardized = false,
  targetScale = AS_IN_DATA,
}: ExportWish = {}) {
  const rng = makeRng(11, 0, "init");
  const draw = (length: number, mean: number, std: number) =>
    Float32Array.from({ length }, () => mean + std * normal(rng));
  const outputs = task === "classes" ? ["Adelie", "Chinstrap", "Gentoo"] : ["height"];
  const hidden = activations.map((activation) => ({ units: width, activation }));
  const off: LayerCures = { normalization: "none", residual: false, dropout: 0 };
  const layers = networkLayers(hidden, MEAN.length, outputs.length, { ...off, ...cures });
  const of = (isThere: (layer: DenseLayer) => boolean, mean: number, std: number) =>
    layers.map((layer) => draw(isThere(layer) ? layer.fanOut : 0, mean, std));
  const isNormalized = ({ normalization }: DenseLayer) => normalization !== "none";
  const hasAverages = ({ normalization }: DenseLayer) => normalization === "batch";
  const network: ExportedNetwork = {
    name: "tanh, replicate 1, epoch 300",
    layers,
    parameters: {
      weights: layers.map(({ fanIn, fanOut }) => draw(fanIn * fanOut, 0, Math.sqrt(1.5 / fanIn))),
      biases: layers.map(({ fanOut }) => draw(fanOut, 0, 0.2)),
      gammas: of(isNormalized, 1, 0.2),
      betas: of(isNormalized, 0, 0.2),
      means: of(hasAverages, 0.1, 0.5),
      variances: of(hasAverages, 0, 1).map((values) => values.map((v) => 0.05 + v * v)),
    },
    task,
    features: ["year", "x1Squared", "body mass"],
    standardization: isStandardized
      ? { mean: Float64Array.from(MEAN), std: Float64Array.from(STD) }
      : noStandardization(MEAN.length),
    targetScale,
    outputs,
  };
  // Whole years and masses, as people's tables have them: float32 holds them exactly.
  const rows = Float64Array.from({ length: 20 * MEAN.length }, (_, i) => {
    const column = i % MEAN.length;
    if (!isStandardized) return Math.fround(normal(rng));
    const value = MEAN[column] + STD[column] * normal(rng);
    return column === 1 ? Math.fround(value) : Math.round(value);
  });
  return { network, rows };
}
