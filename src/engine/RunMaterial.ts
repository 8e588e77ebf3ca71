import type { RawData } from "../core/data/DataSource";
import { makeReplicateData } from "../core/data/makeReplicateData";
import type { ReplicateData } from "../core/data/ReplicateData";
import type { Experiment } from "../core/experiment/Experiment";
import { initialParameters, type Parameters } from "../core/network/initialParameters";
import { planStacks, type StackPlan } from "./stack/planStacks";

/** What a run starts from, on the processor: the same for every backend. */
export interface RunMaterial {
  readonly experiment: Experiment;
  readonly data: readonly ReplicateData[];
  /** One entry a stack; parameters of its networks. */
  readonly stacks: readonly { readonly plan: StackPlan; readonly initial: readonly Parameters[] }[];
}

/** Draws data and weights. `table` holds the rows of a table set, null for generated ones. */
export function makeRunMaterial(experiment: Experiment, table: RawData | null): RunMaterial {
  const parts = drawRunMaterial(experiment, table);
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}

/** The same in parts: it yields before each replicate's data and before each new draw of weights. */
export function* drawRunMaterial(
  experiment: Experiment,
  table: RawData | null,
): Generator<void, RunMaterial, void> {
  const { seed } = experiment;
  const data: ReplicateData[] = [];
  for (let replicate = 0; replicate < experiment.replicates; replicate++) {
    yield;
    data.push(makeReplicateData(seed, experiment.data, replicate, table));
  }
  // Variants that differ in what is not drawn share their draws, which take seconds for wide networks.
  const drawn = new Map<string, Parameters>();
  const stacks: { plan: StackPlan; initial: Parameters[] }[] = [];
  for (const plan of planStacks(experiment)) {
    const initial: Parameters[] = [];
    for (const { layers, network, replicate } of plan.members) {
      const shapes = layers.map((layer) => ({ ...layer, activation: null }));
      const { initializer, biasInitializer } = network;
      const key = JSON.stringify([replicate, initializer, biasInitializer, shapes]);
      if (!drawn.has(key)) yield;
      const parameters = drawn.get(key) ?? initialParameters(layers, network, seed, replicate);
      drawn.set(key, parameters);
      initial.push(parameters);
    }
    stacks.push({ plan, initial });
  }
  return { experiment, data, stacks };
}
