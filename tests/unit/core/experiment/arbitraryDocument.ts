import fc from "fast-check";
import { DATA_SOURCES, type DataSourceId } from "../../../../src/core/data/dataSources";
import { featureChoices } from "../../../../src/core/data/features";
import { VARIANT_LIMITS, FIELDS } from "../../../../src/core/experiment/fields";

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

function dataFields(id: DataSourceId) {
  const source = DATA_SOURCES[id];
  return fc.record(
    {
      source: fc.constant(id),
      examples: fc.integer({ min: 10, max: 2000 }),
      noise: source.kind === "table" ? fc.constant(0) : positive(0, 50),
      testFraction: positive(0.1, 0.9),
      features: fc.subarray([...featureChoices(source)], { minLength: 1 }),
      standardize: fc.boolean(),
      draw: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    },
    { requiredKeys: ["source"] },
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

/** Any valid document, with any of its fields missing. */
export const arbitraryDocument = fc.constantFrom(...FIELDS.data.source.choices).chain((id) =>
  fc.record(
    {
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      replicates: fc.integer({ min: 1, max: 32 }),
      data: dataFields(id),
      network: networkFields,
      training: trainingFields,
      stop: stopFields,
      variants,
    },
    { requiredKeys: ["data"] },
  ),
);
