import fc from "fast-check";
import type { DataSource } from "../../../../src/core/data/DataSource";
import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import { featureChoices } from "../../../../src/core/data/features";
import { ownSource } from "../../../../src/core/data/own/ownSource";
import { VARIANT_LIMITS, FIELDS } from "../../../../src/core/experiment/fields";
import { arbitraryTable } from "./arbitraryTable";

const { network, training } = FIELDS;
const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const hiddenLayers = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 64 }),
    fc.record({
      units: fc.integer({ min: 1, max: 64 }),
      activation: fc.constantFrom(...network.activation.choices),
    }),
  ),
  { maxLength: 6 },
);

const networkFields = fc.record(
  {
    hidden: hiddenLayers,
    activation: fc.constantFrom(...network.activation.choices),
    initializer: fc.constantFrom(...network.initializer.choices),
    biasInitializer: fc.constantFrom(...network.biasInitializer.choices),
    // Batches of one example refuse batch normalization.
    normalization: fc.constantFrom("none" as const, "layer" as const),
    residual: fc.boolean(),
    dropout: positive(0, 0.9),
  },
  { requiredKeys: [] },
);

const trainingFields = fc.record(
  {
    // The one loss that suits every set.
    loss: fc.constant("meanSquaredError"),
    optimizer: fc.constantFrom(...training.optimizer.choices),
    learningRate: positive(1e-6, 10),
    // The smallest train set has one example.
    batchSize: fc.constant(1),
    l1: positive(0, 10),
    l2: positive(0, 10),
    gradientClip: positive(0, 1000),
    schedule: fc.constantFrom(...training.schedule.choices),
    warmupEpochs: fc.integer({ min: 0, max: 1000 }),
    epochs: fc.integer({ min: 1, max: 100_000 }),
  },
  { requiredKeys: [] },
);

function dataFields(source: DataSource) {
  const table = source.kind === "own" ? source.table : null;
  return fc.record(
    {
      source: fc.constant(source.id),
      table: fc.constant(table),
      examples: fc.integer({ min: 10, max: 2000 }),
      noise: source.kind === "generated" ? positive(0, 50) : fc.constant(0),
      testFraction: positive(0.1, 0.9),
      features: fc.subarray([...featureChoices(source)], { minLength: 1 }),
      standardize: fc.boolean(),
      draw: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    },
    { requiredKeys: table === null ? ["source"] : ["source", "table"] },
  );
}

const stopFields = fc.record(
  {
    testLoss: fc.option(positive(0, 1e6)),
    testAccuracy: fc.option(positive(0, 1)),
    patience: fc.option(fc.integer({ min: 1, max: 100_000 })),
    seconds: fc.option(positive(1, 86_400)),
    when: fc.constantFrom(...FIELDS.stop.when.choices),
  },
  { requiredKeys: [] },
);

const names = fc.uniqueArray(
  fc
    .string({ minLength: 1, maxLength: VARIANT_LIMITS.maxNameLength, unit: "binary" })
    .filter((name) => name.trim() !== ""),
  { maxLength: VARIANT_LIMITS.maxVariants },
);

const variants = names.chain((list) =>
  fc.tuple(
    ...list.map((name) =>
      fc.record(
        { name: fc.constant(name), network: networkFields, training: trainingFields },
        { requiredKeys: ["name"] },
      ),
    ),
  ),
);

const arbitrarySource: fc.Arbitrary<DataSource> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(DATA_SOURCES)) },
  { weight: 1, arbitrary: arbitraryTable.map(ownSource) },
);

/** Any valid document, with any of its fields missing. */
export const arbitraryDocument = arbitrarySource.chain((source) =>
  fc.record(
    {
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      replicates: fc.integer({ min: 1, max: 32 }),
      data: dataFields(source),
      network: networkFields,
      training: trainingFields,
      stop: stopFields,
      variants,
    },
    { requiredKeys: ["data"] },
  ),
);
