import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

/** The messages of every problem of a document. */
function messages(input: unknown): string[] {
  return validateExperiment(input).problems.map(formatProblem);
}

describe("validateExperiment", () => {
  it("fills an empty document with the defaults of the contract", () => {
    // The table and the preset of the experiment document, version 1.
    expect(validateExperiment({}).experiment).toEqual({
      version: 1,
      seed: 1,
      replicates: 5,
      data: {
        source: "spiral",
        examples: 500,
        noise: 0,
        testFraction: 0.5,
        features: ["x1", "x2"],
        standardize: true,
        draw: 0,
        table: null,
      },
      network: {
        hidden: [16, 16, 16, 16, 16],
        activation: "tanh",
        initializer: "glorotUniform",
        biasInitializer: "zeros",
        normalization: "none",
        residual: false,
        dropout: 0,
      },
      training: {
        loss: "crossEntropy",
        optimizer: "sgd",
        learningRate: 0.1,
        batchSize: 10,
        l1: 0,
        l2: 0,
        gradientClip: 0,
        schedule: "constant",
        warmupEpochs: 0,
        epochs: 300,
      },
      stop: { testLoss: null, testAccuracy: null, patience: null, seconds: null, when: "all" },
      variants: [],
    });
  });

  it("takes the preset of the first visit as it is", () => {
    expect(validateExperiment(DEFAULT_EXPERIMENT)).toEqual({
      experiment: DEFAULT_EXPERIMENT,
      problems: [],
    });
  });

  it("fills in what suits a real set", () => {
    const { experiment } = validateExperiment({ data: { source: "iris" } });
    expect(experiment?.data).toEqual({
      source: "iris",
      examples: 150,
      noise: 0,
      testFraction: 0.2,
      features: ["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"],
      standardize: true,
      draw: 0,
      table: null,
    });
  });

  it("fills in the mean squared error for real targets", () => {
    const { experiment } = validateExperiment({ data: { source: "plane" } });
    expect(experiment?.training.loss).toBe("meanSquaredError");
  });

  it("makes the default batch fit into a tiny train set", () => {
    const { experiment } = validateExperiment({ data: { examples: 10, testFraction: 0.9 } });
    expect(experiment?.training.batchSize).toBe(1);
  });

  it("names every problem at once, with path, rule and value", () => {
    const found = messages({
      version: 2,
      seed: -1,
      replicates: 2.5,
      colour: "red",
      data: { source: "spirale", examples: 5, noise: "10", standardize: 1 },
      network: { hidden: [16, 0, { units: 2048, activation: "relu" }, "8"], initializer: "he" },
      training: { learningRate: NaN, l2: Infinity, epochs: 0 },
      variants: [{ name: "", network: { units: 3 } }, 7],
    });
    expect(found).toEqual([
      'colour is no field of the document, which has version, seed, replicates, data, network, training, stop, variants, got "red"',
      "version must be 1, got 2",
      expect.stringMatching(/^data\.source must be one of circle, xor, .*, got "spirale"$/),
      "seed must be an integer from 0 to 4294967295, got -1",
      "replicates must be an integer from 1 to 32, got 2.5",
      "data.examples must be an integer from 10 to 20000, got 5",
      'data.noise must be a number from 0 to 50, got "10"',
      "data.standardize must be true or false, got 1",
      "network.hidden[1] must be an integer from 1 to 1024, got 0",
      "network.hidden[2].units must be an integer from 1 to 1024, got 2048",
      'network.hidden[3] must be an integer from 1 to 1024, or have units and activation, got "8"',
      expect.stringMatching(/^network\.initializer must be one of zeros, .*, got "he"$/),
      "training.learningRate must be a number from 0.000001 to 10, got no number",
      "training.l2 must be a number from 0 to 10, got Infinity",
      "training.epochs must be an integer from 1 to 100000, got 0",
      'variants[0].name must be a name of 1 to 40 characters, got ""',
      "variants[0].network.units is no field of variants[0].network, which has hidden, activation, initializer, biasInitializer, normalization, residual, dropout, got 3",
      "variants[1] must be an object, got 7",
    ]);
  });

  it("refuses what does not fit together", () => {
    expect(
      messages({
        data: { source: "plane" },
        training: { loss: "crossEntropy", batchSize: 251 },
        variants: [{ name: "a", training: { loss: "crossEntropy", batchSize: 300 } }],
      }),
    ).toEqual([
      'training.loss must be a loss for real targets, which plane has, got "crossEntropy"',
      "training.batchSize must be at most 250, the number of train examples, got 251",
      'variants[0].training.loss must be a loss for real targets, which plane has, got "crossEntropy"',
      "variants[0].training.batchSize must be at most 250, the number of train examples, got 300",
    ]);
    expect(messages({ data: { source: "iris", noise: 5 } })).toEqual([
      "data.noise must be 0 for iris, a real set, got 5",
    ]);
  });

  it("refuses to normalize a batch of one example by itself", () => {
    const batch = { normalization: "batch" };
    const one = { batchSize: 1 };
    expect(messages({ network: batch, training: one })).toEqual([
      'network.normalization must be none or layer for batches of 1 example, got "batch"',
    ]);
    expect(
      messages({
        network: batch,
        variants: [
          { name: "a", training: one },
          { name: "b", network: { normalization: "layer" }, training: one },
        ],
      }),
    ).toEqual([
      "variants[0].training.batchSize must be at least 2 with batch normalization, got 1",
    ]);
    expect(
      messages({
        training: one,
        variants: [
          { name: "a", network: batch },
          { name: "b", network: batch, training: { batchSize: 2 } },
        ],
      }),
    ).toEqual([
      'variants[0].network.normalization must be none or layer for batches of 1 example, got "batch"',
    ]);
    expect(messages({ network: { normalization: "layer" }, training: one })).toEqual([]);
    // The default batch of a train set of one example; an invalid batch size may have been meant to be larger.
    const tiny = { examples: 10, testFraction: 0.9 };
    expect(messages({ data: tiny, network: batch })).toHaveLength(1);
    expect(messages({ data: tiny, network: batch, training: { batchSize: "all" } })).toEqual([
      expect.stringMatching(/^training\.batchSize /),
    ]);
  });

  it("counts a table's own rows where fewer than the examples asked for", () => {
    // 150 rows, a fifth of them for the test: 120 train.
    const data = { source: "iris", examples: 20_000 };
    expect(messages({ data, training: { batchSize: 120 } })).toEqual([]);
    expect(messages({ data, training: { batchSize: 121 } })).toEqual([
      "training.batchSize must be at most 120, the number of train examples, got 121",
    ]);
  });

  it("refuses features that the set does not have, and features named twice", () => {
    expect(messages({ data: { features: ["x1", "x1", "pixel00"] } })).toEqual([
      'data.features[1] must be named only once, got "x1"',
      'data.features[2] must be a feature of spiral: x1, x2, x1Squared, x2Squared, x1x2, sinX1, sinX2, cosX1, cosX2, got "pixel00"',
    ]);
    expect(messages({ data: { source: "digits", features: ["x1"] } })).toEqual([
      'data.features[0] must be a feature of digits: pixel00 to pixel77, got "x1"',
    ]);
    expect(messages({ data: { features: [] } })).toHaveLength(1);
  });

  it("says nothing about fields whose rule hangs on another invalid one", () => {
    const data = { source: "digitz", features: ["pixel00"] };
    const found = messages({ data, training: { batchSize: 400 } });
    expect(found).toEqual([expect.stringContaining("data.source must be one of")]);
  });

  it("reports what does not fit together beside problems of other fields", () => {
    const real = { source: "digits", noise: 1, features: ["x1"] };
    expect(messages({ seed: -1, data: real })).toEqual([
      "seed must be an integer from 0 to 4294967295, got -1",
      'data.features[0] must be a feature of digits: pixel00 to pixel77, got "x1"',
      "data.noise must be 0 for digits, a real set, got 1",
    ]);
    const plane = { source: "plane", examples: 20 };
    const training = { loss: "crossEntropy", batchSize: 300 };
    // Half of 20 examples train.
    expect(messages({ seed: -1, data: plane, training })).toEqual([
      "seed must be an integer from 0 to 4294967295, got -1",
      'training.loss must be a loss for real targets, which plane has, got "crossEntropy"',
      "training.batchSize must be at most 10, the number of train examples, got 300",
    ]);
    const variants = [{ name: "a", data: {}, training: { batchSize: 0 } }];
    expect(messages({ data: plane, training: { batchSize: 300 }, variants })).toEqual([
      expect.stringMatching(/^variants\[0\]\.data is no field/),
      "variants[0].training.batchSize must be an integer from 1 to 20000, got 0",
      "training.batchSize must be at most 10, the number of train examples, got 300",
    ]);
    // What an invalid number of examples would decide stays unsaid, what it would not is said.
    expect(messages({ data: { ...plane, examples: 5 }, training })).toEqual([
      "data.examples must be an integer from 10 to 20000, got 5",
      'training.loss must be a loss for real targets, which plane has, got "crossEntropy"',
    ]);
  });

  it("refuses networks too large for memory beside problems that do not change their size", () => {
    const network = { hidden: new Array(50).fill(1024) };
    const tooLarge = expect.stringContaining("of memory") as string;
    const unknown = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f${i}`, i]));
    expect(messages({ seed: -1, network })).toEqual([expect.stringMatching(/^seed /), tooLarge]);
    expect(messages({ network: { ...network, ...unknown } }).at(-1)).toEqual(tooLarge);
    expect(messages({ network, variants: [{ name: "" }] }).at(-1)).toEqual(tooLarge);
    expect(messages({ replicates: 99, network })).toEqual([expect.stringMatching(/^replicates /)]);
    expect(messages({ network, variants: [7] })).toEqual([expect.stringMatching(/^variants/)]);
  });

  it("wants distinct names of variants, of 1 to 40 characters, and overrides of network and training only", () => {
    const names = ["a", "a", "x".repeat(41), "  "];
    const variants: unknown[] = names.map((name) => ({ name }));
    variants.push({ name: "b", data: { noise: 1 } });
    expect(messages({ variants })).toEqual([
      'variants[1].name must differ from the other variants\' names, got "a"',
      `variants[2].name must be a name of 1 to 40 characters, got "${"x".repeat(41)}"`,
      'variants[3].name must be a name of 1 to 40 characters, got "  "',
      "variants[4].data is no field of variants[4], which has name, network, training, got an object",
    ]);
    expect(messages({ variants: [{ name: "🙂".repeat(40) }, {}] })).toEqual([
      "variants[1].name must be a name of 1 to 40 characters",
    ]);
    expect(messages({ variants: Array.from({ length: 7 }, (_, i) => ({ name: `${i}` })) })).toEqual(
      ["variants must be a list of up to 6 variants, got a list of 7 entries"],
    );
  });

  it("keeps a layer's own activation", () => {
    const hidden = [8, { units: 4, activation: "relu" }];
    expect(validateExperiment({ network: { hidden } }).experiment?.network.hidden).toEqual(hidden);
    expect(messages({ network: { hidden: [{ units: 4 }] } })).toEqual([
      expect.stringContaining("network.hidden[0].activation must be one of"),
    ]);
  });

  it("refuses a million units by their range, and a million layers by their number", () => {
    expect(messages({ network: { hidden: [1_000_000] } })).toEqual([
      "network.hidden[0] must be an integer from 1 to 1024, got 1000000",
    ]);
    expect(messages({ network: { hidden: new Array(1_000_000).fill(-1) } })).toEqual([
      "network.hidden must be a list of up to 50 layers, got a list of 1000000 entries",
    ]);
  });

  it("refuses networks too large for memory, with the estimate", () => {
    // 2-[1024 x 50]-2: 3072 + 49 * 1024 * 1025 + 2050 parameters.
    const document = { network: { hidden: new Array(50).fill(1024) } };
    expect(messages(document)).toEqual([
      expect.stringMatching(
        /^the document must need at most 1\.5 GB of memory, not about \d+\.\d GB: 5 networks of up to 51435522 parameters/,
      ),
    ]);
  });

  it("takes undefined fields as missing, and -0 as 0", () => {
    const { experiment } = validateExperiment({ seed: undefined, training: { l1: -0 } });
    expect([experiment?.seed, experiment?.training.l1]).toEqual([1, 0]);
  });
});

describe("validateExperiment on hostile input", () => {
  it.each([null, undefined, 0, "", "{}", true, [], [{}], NaN, () => 0, Symbol("s"), 1n])(
    "refuses %s",
    (input) => {
      const { experiment, problems } = validateExperiment(input);
      expect(experiment).toBeNull();
      expect(problems.map(formatProblem)).toEqual([
        expect.stringMatching(/^the document must be an object/),
      ]);
    },
  );

  it("names __proto__ and constructor as unknown fields, and pollutes nothing", () => {
    const input: unknown = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "network": {"__proto__": {"activation": "relu"}}, "data": {"source": "__proto__"}, "variants": [{"name": "__proto__", "training": {"toString": 1}}]}',
    );
    const { problems } = validateExperiment(input);
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "__proto__",
      "constructor",
      "data.source",
      "network.__proto__",
      "variants[0].training.toString",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("reads fields of the object itself only, not inherited ones", () => {
    const inherited: unknown = Object.create({ seed: 7 });
    expect(validateExperiment(inherited).experiment?.seed).toBe(1);
  });

  it("survives deep nesting", () => {
    const depth = 100_000;
    let nested: unknown = 1;
    for (let i = 0; i < depth; i++) nested = [nested];
    expect(messages({ seed: nested, variants: nested })).toEqual([
      "seed must be an integer from 0 to 4294967295, got a list of 1 entry",
      "variants[0] must be an object, got a list of 1 entry",
    ]);
  });

  it("counts unknown fields beyond the first twenty", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]));
    const found = messages(many);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe("the document has 4980 more fields that do not exist");
  });

  it("shortens long names and values", () => {
    const [found] = messages({ ["k".repeat(10_000)]: "v".repeat(10_000) });
    expect(found.length).toBeLessThan(300);
  });
});
