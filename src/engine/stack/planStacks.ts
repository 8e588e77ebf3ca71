import { sourceOf } from "../../core/data/sourceOf";
import type { Task } from "../../core/data/DataSource";
import type {
  ActivationId,
  Experiment,
  LossId,
  NetworkSettings,
  OptimizerId,
  TrainingSettings,
} from "../../core/experiment/Experiment";
import { numTrainOf } from "../../core/experiment/defaults";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import { networkLayers, type DenseLayer } from "../../core/network/layers";
import { parameterLayout, type LayoutEntry } from "./parameterLayout";

/** One network of a stack: a variant of one replicate. */
export interface StackMember {
  readonly variant: number;
  readonly replicate: number;
  readonly layers: readonly DenseLayer[];
  readonly network: NetworkSettings;
  readonly training: TrainingSettings;
}

/** Networks of one shape, with the same cures, batch size and loss, variant by variant, replicate by replicate. */
export interface StackPlan {
  readonly members: readonly StackMember[];
  /** What the networks' layers have in common, the output layer last. */
  readonly shapes: readonly Pick<DenseLayer, "fanIn" | "fanOut" | "normalization" | "isResidual">[];
  /** The parameter tensors in the order of a state. */
  readonly layout: readonly LayoutEntry[];
  /** Activation of each layer and network. */
  readonly activations: readonly (readonly ActivationId[])[];
  readonly optimizers: readonly OptimizerId[];
  readonly batchSize: number;
  /** Updates in one epoch. */
  readonly stepsPerEpoch: number;
  readonly loss: LossId;
  readonly task: Task;
}

/** Output units of every network: one a class, or one for a real target. */
export function numOutputsOf(experiment: Experiment): number {
  const source = sourceOf(experiment.data);
  return source.task === "classes" ? source.classNames.length : 1;
}

/** The fewest stacks that hold every network of the experiment. */
export function planStacks(experiment: Experiment): StackPlan[] {
  const { task } = sourceOf(experiment.data);
  const numOutputs = numOutputsOf(experiment);
  const numTrain = numTrainOf(experiment.data);
  const groups = new Map<string, StackMember[]>();
  resolveVariants(experiment).forEach(({ network, training, hidden }, variant) => {
    const layers = networkLayers(hidden, experiment.data.features.length, numOutputs, network);
    // Rates of dropout may differ in a stack, but a network without it needs no masks.
    const shape = layers.map(({ fanOut, normalization, isResidual, dropout }) => [
      fanOut,
      normalization,
      isResidual,
      dropout > 0,
    ]);
    const key = JSON.stringify([shape, training.batchSize, training.loss]);
    const members = groups.get(key) ?? [];
    groups.set(key, members);
    for (let replicate = 0; replicate < experiment.replicates; replicate++)
      members.push({ variant, replicate, layers, network, training });
  });
  return [...groups.values()].map((members) => ({
    members,
    shapes: members[0].layers,
    layout: parameterLayout(members[0].layers),
    activations: members[0].layers.map((_, l) => members.map(({ layers }) => layers[l].activation)),
    optimizers: members.map(({ training }) => training.optimizer),
    batchSize: members[0].training.batchSize,
    stepsPerEpoch: Math.ceil(numTrain / members[0].training.batchSize),
    loss: members[0].training.loss,
    task,
  }));
}
