import type { DataSettings } from "../experiment/Experiment";
import { makeRng, shuffledIndices } from "../math/rng";
import type { DataSource, RawData } from "./DataSource";
import { sourceOf } from "./sourceOf";
import { computeFeatures } from "./features";
import type { Examples, ReplicateData } from "./ReplicateData";
import { splitSizes } from "./splitSizes";
import {
  fitStandardization,
  noStandardization,
  standardize,
  type Standardization,
} from "./standardization";
import {
  AS_IN_DATA,
  fitTargetScale,
  isTargetScaled,
  scaleTargets,
  type TargetScale,
} from "./TargetScale";

/**
 * The train and test set of one replicate: points, then shuffle, split, features, standardization by the train set.
 * `data.draw` is the index of the three streams of random numbers, and of no others. `table` holds all rows of a table
 * set and is null for generated ones; `data.examples` caps its rows by a random choice.
 */
export function makeReplicateData(
  seed: number,
  data: DataSettings,
  replicate: number,
  table: RawData | null,
): ReplicateData {
  const source = sourceOf(data);
  const all = rawData(seed, data, replicate, source, table);
  const order = shuffledIndices(all.numExamples, makeRng(seed, replicate, "split", data.draw));
  const numUsed = Math.min(data.examples, all.numExamples);
  const { numTrain } = splitSizes(numUsed, data.testFraction);
  const trainRaw = takeRows(all, order, 0, numTrain);
  const testRaw = takeRows(all, order, numTrain, numUsed);

  const trainFeatures = computeFeatures(trainRaw, data.features, source);
  const testFeatures = computeFeatures(testRaw, data.features, source);
  const numFeatures = data.features.length;
  const scale = data.standardize
    ? fitStandardization(trainFeatures, numFeatures)
    : noStandardization(numFeatures);
  const targetScale = isTargetScaled(data) ? fitTargetScale(trainRaw.targets) : AS_IN_DATA;
  return {
    replicate,
    train: toExamples(trainRaw, trainFeatures, scale, targetScale),
    test: toExamples(testRaw, testFeatures, scale, targetScale),
    featureNames: data.features,
    featureMean: scale.mean,
    featureStd: scale.std,
    targetScale,
  };
}

function rawData(
  seed: number,
  data: DataSettings,
  replicate: number,
  source: DataSource,
  table: RawData | null,
): RawData {
  if (source.kind === "generated")
    return source.generate(
      data.examples,
      data.noise,
      makeRng(seed, replicate, "points", data.draw),
      makeRng(seed, replicate, "noise", data.draw),
    );
  if (!table) throw new Error(`The rows of ${source.name} must be loaded before its data is made`);
  return table;
}

/** The rows `order[from]` to `order[to - 1]`. */
function takeRows(all: RawData, order: ArrayLike<number>, from: number, to: number): RawData {
  const { numColumns } = all;
  const columns = new Float64Array((to - from) * numColumns);
  const targets = new Float64Array(to - from);
  for (let i = from; i < to; i++) {
    const row = order[i];
    columns.set(
      all.columns.subarray(row * numColumns, (row + 1) * numColumns),
      (i - from) * numColumns,
    );
    targets[i - from] = all.targets[row];
  }
  return { numExamples: to - from, numColumns, columns, targets };
}

function toExamples(
  raw: RawData,
  features: Float64Array,
  scale: Standardization,
  targetScale: TargetScale,
): Examples {
  return {
    numExamples: raw.numExamples,
    x: standardize(features, scale),
    y: scaleTargets(raw.targets, targetScale),
    raw: Float32Array.from(raw.columns),
    targets: Float32Array.from(raw.targets),
  };
}
