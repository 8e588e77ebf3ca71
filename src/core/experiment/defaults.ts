import type { DataSource } from "../data/DataSource";
import { sourceOf } from "../data/sourceOf";
import { splitSizes } from "../data/splitSizes";
import type { DataSettings, Experiment, NetworkSettings, TrainingSettings } from "./Experiment";
import type { Field, ValuesOf } from "./Field";
import { DEFAULT_SOURCE, FIELDS } from "./fields";

/** A document in which any field may be missing. */
export interface PartialExperiment {
  readonly version?: 1;
  readonly seed?: number;
  readonly replicates?: number;
  readonly data?: Partial<DataSettings>;
  readonly network?: Partial<NetworkSettings>;
  readonly training?: Partial<TrainingSettings>;
  readonly stop?: Partial<Experiment["stop"]>;
  readonly variants?: Experiment["variants"];
}

/** The data settings of a document that names only its data set. */
export function dataDefaults(source: DataSource): DataSettings {
  const table = source.kind === "own" ? source.table : null;
  return { ...defaultsOf(FIELDS.data, source), source: source.id, table };
}

/** The training settings of a document that gives none: the loss suits the data, a batch fits into the train set. */
export function trainingDefaults(data: DataSettings): TrainingSettings {
  const defaults = defaultsOf(FIELDS.training, sourceOf(data));
  return { ...defaults, batchSize: Math.min(defaults.batchSize, numTrainOf(data)) };
}

/** Every missing field filled in; the values given are taken as they are. */
export function withDefaults(partial: PartialExperiment): Experiment {
  const { source: id = DEFAULT_SOURCE.id, table = null } = partial.data ?? {};
  const source = sourceOf({ source: id, table });
  const document = defaultsOf(FIELDS.document, source);
  const data = { ...dataDefaults(source), ...partial.data };
  return {
    version: 1,
    seed: partial.seed ?? document.seed,
    replicates: partial.replicates ?? document.replicates,
    data,
    network: { ...defaultsOf(FIELDS.network, source), ...partial.network },
    training: { ...trainingDefaults(data), ...partial.training },
    stop: { ...defaultsOf(FIELDS.stop, source), ...partial.stop },
    variants: partial.variants ?? [],
  };
}

/** What the first visit opens: three deep networks on the spiral that differ in nothing but the activation. */
export const DEFAULT_EXPERIMENT: Experiment = withDefaults({
  variants: [
    { name: "sigmoid", network: { activation: "sigmoid" } },
    { name: "tanh", network: { activation: "tanh" } },
    { name: "ReLU", network: { activation: "relu" } },
  ],
});

/** Rows of the train set: a set that is not generated has at most its own rows. */
export function numTrainOf(data: DataSettings): number {
  return splitSizes(numExamplesOf(data), data.testFraction).numTrain;
}

/** Rows that the data settings use, train and test together. */
export function numExamplesOf(data: DataSettings): number {
  const source = sourceOf(data);
  return source.kind === "generated" ? data.examples : Math.min(data.examples, source.numRows);
}

function defaultsOf<Fields extends Record<string, Field>>(
  fields: Fields,
  source: DataSource,
): ValuesOf<Fields> {
  const entries = Object.entries(fields).map(([name, field]) => [name, field.defaultFor(source)]);
  return Object.fromEntries(entries) as ValuesOf<Fields>;
}
