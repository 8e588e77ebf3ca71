import * as tf from "@tensorflow/tfjs";

import type { Experiment } from "../../../src/core/experiment/Experiment";
import { Run } from "../../../src/engine/Run";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import type { BackendName, Divergence } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

export interface Memory {
  readonly numTensors: number;
  readonly numDataBuffers: number;
  readonly numBytes: number;
  /** Textures in use and free for reuse; 0 where there are none. */
  readonly numBytesOnGpu: number;
}

function memory(): Memory {
  const { numTensors, numDataBuffers, numBytes, ...others } = tf.memory();
  const { numBytesInGPUAllocated = 0 } = others as { numBytesInGPUAllocated?: number };
  return { numTensors, numDataBuffers, numBytes, numBytesOnGpu: numBytesInGPUAllocated };
}

/** What is held before a run is made, while it does everything a run can do, and after it is disposed. */
export async function memoryOverALife(
  backend: BackendName,
  experiment: Experiment,
): Promise<{ before: Memory; during: Memory; after: Memory; divergences: Divergence[] }> {
  await usePageBackend(backend);
  const before = memory();
  const material = makeRunMaterial(experiment, null);
  const run = new Run(material);
  const divergences: Divergence[] = [];
  const train = async (steps: number) => {
    for (let i = 0; i < steps; i++) run.advance();
    divergences.push(...(await run.settle()));
  };
  const numVariants = run.numNetworks / experiment.replicates;
  await run.evaluate();
  await train(3);
  await run.probe();
  run.setLearningRate(0, 0.01);
  await run.maps({ replicates: Array<number>(numVariants).fill(0), axes: [0, 1], resolution: 9 });
  const copy = await run.copy();
  await train(4);
  await run.evaluate();
  await run.parameters();
  run.restore(copy);
  await train(4);
  await run.probe();
  // Steps that nobody settled.
  for (let i = 0; i < 2; i++) run.advance();
  const during = memory();
  run.dispose();
  return { before, during, after: memory(), divergences };
}

/** What is held after each `interval` of a long training, its statistics, losses and maps taken at each. */
export async function memoryOverSteps(
  backend: BackendName,
  experiment: Experiment,
  steps: number,
  interval: number,
): Promise<{ memories: Memory[]; divergences: Divergence[]; isTraining: boolean }> {
  await usePageBackend(backend);
  const run = new Run(makeRunMaterial(experiment, null));
  const numVariants = run.numNetworks / experiment.replicates;
  const memories: Memory[] = [];
  const divergences: Divergence[] = [];
  while (run.step < steps) {
    for (let i = 0; i < interval; i++) run.advance();
    divergences.push(...(await run.settle()));
    await run.evaluate();
    await run.probe();
    await run.maps({ replicates: Array<number>(numVariants).fill(0), axes: [0, 1], resolution: 5 });
    memories.push(memory());
  }
  const { isTraining } = run;
  run.dispose();
  return { memories, divergences, isTraining };
}
