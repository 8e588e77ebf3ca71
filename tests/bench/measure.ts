import * as tf from "@tensorflow/tfjs";

import { sourceOf } from "../../src/core/data/sourceOf";
import { resolveVariants } from "../../src/core/experiment/resolveVariants";
import { useBackend } from "../../src/engine/backend/useBackend";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import type { BackendName } from "../../src/protocol/messages";
import { CASES, type Case } from "./cases";

export interface Measurement {
  readonly backend: BackendName;
  readonly name: string;
  readonly numNetworks: number;
  /** Steps of all networks together a second: median, lowest and highest of the repetitions. */
  readonly stepsPerSecond: readonly [median: number, low: number, high: number];
  /** The same networks one after another by plain `model.fit`. */
  readonly fitStepsPerSecond: number;
}

const REPETITIONS = 5;
const REPETITION_MS = 600;

/** Measures one case on one backend: ours, then `model.fit`. */
export async function measureCase(backend: BackendName, index: number): Promise<Measurement> {
  await useBackend(backend);
  const oneCase = CASES[index];
  const ours = await measureStack(oneCase);
  return {
    backend,
    name: oneCase.name,
    numNetworks: oneCase.numNetworks,
    stepsPerSecond: [ours[Math.floor(ours.length / 2)], ours[0], ours[ours.length - 1]],
    fitStepsPerSecond: await measureFit(oneCase),
  };
}

/** Steps per second of each repetition, sorted. */
async function measureStack({ experiment }: Case): Promise<number[]> {
  const run = new Run(makeRunMaterial(experiment, null));
  const advance = async (steps: number) => {
    for (let i = 0; i < steps; i++) run.advance();
    await run.settle();
  };
  await advance(run.stepsPerEpoch);
  const speeds: number[] = [];
  while (speeds.length < REPETITIONS) {
    const start = performance.now();
    let steps = 0;
    while (performance.now() - start < REPETITION_MS) {
      await advance(run.stepsPerEpoch);
      steps += run.stepsPerEpoch;
    }
    speeds.push((1000 * steps) / (performance.now() - start));
  }
  run.dispose();
  return speeds.sort((a, b) => a - b);
}

/** Steps of all networks a second when tf.js trains one model after another; one replicate stands for its equals. */
async function measureFit({ experiment }: Case): Promise<number> {
  const { train, featureNames } = makeRunMaterial({ ...experiment, replicates: 1 }, null).data[0];
  const { x, y, numExamples } = train;
  const numFeatures = featureNames.length;
  const numClasses = sourceOf(experiment.data).classNames.length;
  const inputs = tf.tensor2d(x.slice(), [numExamples, numFeatures]);
  const labels = tf.oneHot(tf.tensor1d(y.slice(), "int32"), numClasses);
  let msPerStepOfAll = 0;
  for (const { hidden, training } of resolveVariants(experiment)) {
    const model = tf.sequential();
    hidden.forEach(({ units, activation }, l) =>
      model.add(
        tf.layers.dense({
          units,
          activation: activation as "relu",
          ...(l === 0 && { inputShape: [numFeatures] }),
        }),
      ),
    );
    model.add(tf.layers.dense({ units: numClasses, activation: "softmax" }));
    model.compile({
      optimizer: tf.train.sgd(training.learningRate),
      loss: "categoricalCrossentropy",
    });
    const fit = (epochs: number) =>
      model.fit(inputs, labels, {
        epochs,
        batchSize: training.batchSize,
        shuffle: false,
        yieldEvery: "never",
        verbose: 0,
      });
    await fit(2);
    const stepsPerEpoch = Math.ceil(numExamples / training.batchSize);
    const start = performance.now();
    let epochs = 0;
    while (performance.now() - start < 2 * REPETITION_MS) {
      await fit(4);
      epochs += 4;
    }
    const msPerStep = (performance.now() - start) / (epochs * stepsPerEpoch);
    msPerStepOfAll += msPerStep * experiment.replicates;
    model.dispose();
  }
  tf.dispose([inputs, labels]);
  return 1000 / msPerStepOfAll;
}
