import { ACTIVATIONS } from "../activations/activations";
import type { DataSource } from "../data/DataSource";
import { DATA_SOURCES, type DataSourceId } from "../data/dataSources";
import { INITIALIZERS } from "../initializers/initializers";
import { NORMALIZATIONS } from "../network/normalizations/normalizations";
import { LOSSES } from "../training/losses/losses";
import { OPTIMIZERS } from "../training/optimizers/optimizers";
import { SCHEDULES } from "../training/schedules/schedules";
import type { BiasInitializerId } from "./Experiment";
import { featuresField } from "./featuresField";
import { hiddenField } from "./hiddenField";
import { choiceField, flagField, integerField, numberField } from "./simpleFields";
import { stopFields } from "./stopFields";
import { tableField } from "./tableField";

/** The data set of a document that names none. */
export const DEFAULT_SOURCE: DataSource = DATA_SOURCES.spiral;

const activation = choiceField(idsOf(ACTIVATIONS), "tanh");

/**
 * Every field of the document but `version` and `variants`, with its range and default: what validation checks,
 * what a partial document is filled with, and what the page's controls offer.
 */
export const FIELDS = {
  document: {
    seed: integerField(0, 2 ** 32 - 1, 1),
    replicates: integerField(1, 32, 5),
  },
  data: {
    source: choiceField<DataSourceId>([...idsOf(DATA_SOURCES), "own"], DEFAULT_SOURCE.id),
    table: tableField,
    examples: integerField(10, 20_000, (source) =>
      source.kind === "generated" ? 500 : source.numRows,
    ),
    noise: numberField(0, 50, 0),
    testFraction: numberField(0.1, 0.9, (source) => (source.isPlane ? 0.5 : 0.2)),
    features: featuresField,
    standardize: flagField(true),
    draw: integerField(0, 2 ** 32 - 1, 0),
  },
  network: {
    hidden: hiddenField(activation),
    activation,
    initializer: choiceField(idsOf(INITIALIZERS), "glorotUniform"),
    biasInitializer: choiceField<BiasInitializerId>(["zeros", "small"], "zeros"),
    normalization: choiceField(idsOf(NORMALIZATIONS), "none"),
    residual: flagField(false),
    dropout: numberField(0, 0.9, 0),
  },
  training: {
    loss: choiceField(idsOf(LOSSES), (source) =>
      source.task === "real" ? "meanSquaredError" : "crossEntropy",
    ),
    optimizer: choiceField(idsOf(OPTIMIZERS), "sgd"),
    learningRate: numberField(1e-6, 10, 0.1),
    batchSize: integerField(1, 20_000, 10),
    l1: numberField(0, 10, 0),
    l2: numberField(0, 10, 0),
    gradientClip: numberField(0, 1000, 0),
    schedule: choiceField(idsOf(SCHEDULES), "constant"),
    warmupEpochs: integerField(0, 1000, 0),
    epochs: integerField(1, 100_000, 300),
  },
  stop: stopFields,
};

/** How many variants a document may compare, and how long their names may be. */
export const VARIANT_LIMITS = { maxVariants: 6, maxNameLength: 40 } as const;

function idsOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}
