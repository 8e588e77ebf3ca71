import { sourceOf } from "../../core/data/sourceOf";
import type { RawData } from "../../core/data/DataSource";
import { makeReplicateData } from "../../core/data/makeReplicateData";
import type { Experiment } from "../../core/experiment/Experiment";
import { makeRng, normal } from "../../core/math/rng";
import { FIRST_BIAS } from "../../core/network/initialParameters";
import { networkLayers, type DenseLayer } from "../../core/network/layers";
import type { ExplorationSettings } from "../../core/theory/Exploration";
import type { ExplorationRequest } from "../../protocol/exploration";
import { PROBE_EXAMPLES, probeSize } from "../observe/probeSize";
import { numOutputsOf } from "../stack/planStacks";
import type { ProbeExamples } from "./InitialNetworks";

/** What the explored networks are made of and what they see, but for the weights. */
export interface ExplorationMaterial {
  readonly layers: readonly DenseLayer[];
  /** The value of every bias. */
  readonly bias: number;
  readonly probe: ProbeExamples;
}

const GAUSSIAN_CLASSES = 2;
/** The playground's own points and noise are stream 0. */
const GAUSSIAN_STREAM = 1;

/** The layers and the probe set of a request; `table` holds the rows of a table set, null for generated ones. */
export function explorationMaterial(
  { experiment, settings }: Pick<ExplorationRequest, "experiment" | "settings">,
  table: RawData | null,
): ExplorationMaterial {
  const { depth, width, activation, inputs } = settings;
  const isGaussian = inputs === "gaussian";
  const hidden = Array.from({ length: depth }, () => ({ units: width, activation }));
  return {
    layers: networkLayers(
      hidden,
      isGaussian ? width : experiment.data.features.length,
      isGaussian ? GAUSSIAN_CLASSES : numOutputsOf(experiment),
    ),
    bias: FIRST_BIAS[experiment.network.biasInitializer],
    probe: isGaussian ? gaussianProbe(experiment, settings) : dataProbe(experiment, table),
  };
}

/** The probe set of replicate 0. */
function dataProbe(experiment: Experiment, table: RawData | null): ProbeExamples {
  const { train } = makeReplicateData(experiment.seed, experiment.data, 0, table);
  const numExamples = probeSize(train.numExamples);
  const { task } = sourceOf(experiment.data);
  const numFeatures = train.x.length / train.numExamples;
  const rows = alternateTargets(train.y.subarray(0, numExamples));
  return {
    numExamples,
    x: Float32Array.from({ length: numExamples * numFeatures }, (_, i) => {
      return train.x[rows[Math.floor(i / numFeatures)] * numFeatures + (i % numFeatures)];
    }),
    y: Float32Array.from(rows, (row) => train.y[row]),
    loss: experiment.training.loss,
    task,
  };
}

/** The rows in an order in which equal targets come in turn with others, so that few examples stand for all. */
function alternateTargets(y: Float32Array): number[] {
  const numBefore = new Map<number, number>();
  const rounds = Array.from(y, (target) => {
    const round = numBefore.get(target) ?? 0;
    numBefore.set(target, round + 1);
    return round;
  });
  return Array.from(y.keys()).sort((a, b) => rounds[a] - rounds[b] || a - b);
}

/** As many standard normal features as units, so that the first layer is like the others, and labels by chance. */
function gaussianProbe({ seed }: Experiment, { width }: ExplorationSettings): ProbeExamples {
  const features = makeRng(seed, 0, "points", GAUSSIAN_STREAM);
  const labels = makeRng(seed, 0, "noise", GAUSSIAN_STREAM);
  return {
    numExamples: PROBE_EXAMPLES,
    x: new Float32Array(PROBE_EXAMPLES * width).map(() => normal(features)),
    y: new Float32Array(PROBE_EXAMPLES).map(() => Math.floor(GAUSSIAN_CLASSES * labels())),
    loss: "crossEntropy",
    task: "classes",
  };
}
