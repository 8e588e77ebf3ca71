import * as tf from "@tensorflow/tfjs";

import { DATA_SOURCES } from "../../core/data/dataSources";
import { computeFeatures } from "../../core/data/features";
import type { ReplicateData } from "../../core/data/ReplicateData";
import { standardize } from "../../core/data/standardization";
import type { DataSettings } from "../../core/experiment/Experiment";
import { exp } from "../../core/math/exp";
import { logSumExp } from "../../core/training/losses/logSumExp";
import type { DecisionMap } from "../../protocol/messages";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { numAtOnce } from "./numAtOnce";

type Extent = DecisionMap["extent"];

/** Half the side of a generated set's plane. */
const PLANE = 6;

/** Whether the features span a plane that can be drawn: a generated set, or two columns of a table. */
export function hasPlane({ source, features }: DataSettings): boolean {
  return DATA_SOURCES[source].kind === "generated" || features.length === 2;
}

/** Maps of the shown replicate of every variant in a stack, `resolution` points a side. */
export async function decisionMaps(
  trainer: StackTrainer,
  settings: DataSettings,
  data: readonly ReplicateData[],
  replicates: readonly number[],
  resolution: number,
  giveWay: GiveWay,
): Promise<DecisionMap[]> {
  const { plan } = trainer.stack;
  const shown = plan.members.flatMap(({ variant, replicate }, n) =>
    replicates[variant] === replicate ? [n] : [],
  );
  if (shown.length === 0) return [];
  const extents = shown.map((n) => planeExtent(settings, data[plan.members[n].replicate]));
  const numFeatures = settings.features.length;
  const numPoints = resolution * resolution;
  const x = new Float32Array(shown.length * numPoints * numFeatures);
  shown.forEach((n, i) => {
    const grid = planeGrid(settings, extents[i], resolution);
    const features = computeFeatures(grid, settings.features, DATA_SOURCES[settings.source]);
    const { featureMean: mean, featureStd: std } = data[plan.members[n].replicate];
    x.set(standardize(features, { mean, std }), i * numPoints * numFeatures);
  });

  const values = await outputsOf(trainer, shown, x, numPoints, giveWay);
  const numOutputs = values.length / (shown.length * numPoints);
  const size = numPoints * numOutputs;
  return shown.map((n, i) => {
    const own = values.slice(i * size, (i + 1) * size);
    if (plan.task === "classes") softmaxRows(own, numOutputs);
    const { variant, replicate } = plan.members[n];
    return { variant, replicate, resolution, extent: extents[i], values: own };
  });
}

/** Outputs `[shown, numPoints, outputs]` of some networks of a stack for their points `[shown, numPoints, features]`. */
async function outputsOf(
  { stack, state }: StackTrainer,
  shown: readonly number[],
  x: Float32Array,
  numPoints: number,
  giveWay: GiveWay,
): Promise<Float32Array> {
  const { plan } = stack;
  const [{ fanIn: numFeatures }] = plan.shapes;
  const numOutputs = plan.shapes[plan.shapes.length - 1].fanOut;
  const values = new Float32Array(shown.length * numPoints * numOutputs);
  const { parameters, averages } = tf.tidy(() => {
    const indices = tf.tensor1d(shown as number[], "int32");
    const own = (tensor: tf.Tensor3D) => tf.gather(tensor, indices);
    return { parameters: state.parameters.map(own), averages: state.averages.map(own) };
  });
  const layers = stack.split(parameters);
  const activations = plan.activations.map((layer) => shown.map((n) => layer[n]));
  const all = tf.tensor3d(x, [shown.length, numPoints, numFeatures]);
  const rows = numAtOnce(plan, shown.length);
  try {
    for (let start = 0; start < numPoints; start += rows) {
      await giveWay();
      const count = Math.min(rows, numPoints - start);
      const outputs = tf.tidy(() => {
        const points = count === numPoints ? all : tf.slice(all, [0, start, 0], [-1, count, -1]);
        return stack.forward(points, layers, { averages, activations }).preActivations.at(-1)!;
      });
      const read = (await outputs.data()) as Float32Array;
      outputs.dispose();
      shown.forEach((_, i) => {
        const own = read.subarray(i * count * numOutputs, (i + 1) * count * numOutputs);
        values.set(own, (i * numPoints + start) * numOutputs);
      });
    }
  } finally {
    tf.dispose([...parameters, ...averages, all]);
  }
  return values;
}

/** The plane in raw units: the square of TensorFlow Playground, or the range of two columns and a margin. */
function planeExtent({ source, features }: DataSettings, { train, test }: ReplicateData): Extent {
  const { kind, columns } = DATA_SOURCES[source];
  if (kind === "generated") return [-PLANE, PLANE, -PLANE, PLANE];
  const [low1, high1, low2, high2] = features.flatMap((name) => {
    let low = Infinity;
    let high = -Infinity;
    for (const { raw } of [train, test])
      for (let i = columns.indexOf(name); i < raw.length; i += columns.length) {
        low = Math.min(low, raw[i]);
        high = Math.max(high, raw[i]);
      }
    const margin = 0.08 * (high - low || 1);
    return [low - margin, high + margin];
  });
  return [low1, high1, low2, high2];
}

/** Centres of the cells, rows from the top down, as raw columns; columns that are not on the plane are 0. */
function planeGrid(
  { source, features }: DataSettings,
  [low1, high1, low2, high2]: Extent,
  resolution: number,
): { numExamples: number; columns: Float64Array } {
  const { kind, columns } = DATA_SOURCES[source];
  const [first, second] =
    kind === "generated" ? [0, 1] : features.map((name) => columns.indexOf(name));
  const grid = new Float64Array(resolution * resolution * columns.length);
  for (let row = 0; row < resolution; row++)
    for (let column = 0; column < resolution; column++) {
      const start = (row * resolution + column) * columns.length;
      grid[start + first] = low1 + ((column + 0.5) / resolution) * (high1 - low1);
      grid[start + second] = high2 - ((row + 0.5) / resolution) * (high2 - low2);
    }
  return { numExamples: resolution * resolution, columns: grid };
}

function softmaxRows(values: Float32Array, numOutputs: number): void {
  for (let start = 0; start < values.length; start += numOutputs) {
    const total = logSumExp(values, start, numOutputs);
    for (let c = start; c < start + numOutputs; c++) values[c] = exp(values[c] - total);
  }
}
