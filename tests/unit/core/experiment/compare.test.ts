import { describe, expect, it } from "vitest";
import { comparedField, comparedValues } from "../../../../src/core/experiment/comparedField";
import { COMPARE_FIELDS, type CompareId } from "../../../../src/core/experiment/compareFields";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { firstValues, makeVariants } from "../../../../src/core/experiment/makeVariants";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

const ids = Object.keys(COMPARE_FIELDS) as CompareId[];

describe.each(ids)("comparing by %s", (id) => {
  const values = firstValues(DEFAULT_EXPERIMENT, id);
  const variants = makeVariants(DEFAULT_EXPERIMENT, id, values);
  const experiment = { ...DEFAULT_EXPERIMENT, variants };

  it("starts with two to six variants of a valid document", () => {
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(validateExperiment(experiment).problems).toEqual([]);
  });

  it("is recognised from the document, with its values", () => {
    expect(comparedField(experiment)).toBe(id);
    expect(comparedValues(experiment, id)).toEqual(values);
  });
});

describe("makeVariants", () => {
  it("names variants shortly", () => {
    const names = (id: CompareId, values: (string | number)[]) =>
      makeVariants(DEFAULT_EXPERIMENT, id, values).map(({ name }) => name);
    expect(names("activation", ["sigmoid", "relu"])).toEqual(["sigmoid", "ReLU"]);
    expect(names("depth", [3, 0])).toEqual(["depth 3", "depth 0"]);
    expect(names("width", [8])).toEqual(["width 8"]);
    expect(names("optimizer", ["adam"])).toEqual(["Adam"]);
    expect(names("learningRate", [0.1, 1e-6])).toEqual(["lr 0.1", "lr 0.000001"]);
    expect(names("batchSize", [10])).toEqual(["batch 10"]);
    expect(names("normalization", ["none", "layer"])).toEqual([
      "No normalization",
      "Layer normalization",
    ]);
    expect(names("residual", ["plain", "residual"])).toEqual(["plain", "residual"]);
    expect(names("dropout", [0.2])).toEqual(["dropout 0.2"]);
    expect(names("schedule", ["cosine"])).toEqual(["Cosine"]);
  });

  it("gives the first three activations of the preset", () => {
    expect(makeVariants(DEFAULT_EXPERIMENT, "activation", ["sigmoid", "tanh", "relu"])).toEqual(
      DEFAULT_EXPERIMENT.variants,
    );
  });

  it("keeps the base's width in a comparison of depths, and its layers' activations", () => {
    const base = withDefaults({ network: { hidden: [{ units: 8, activation: "relu" }, 4] } });
    expect(makeVariants(base, "depth", [2])).toEqual([
      {
        name: "depth 2",
        network: {
          hidden: [
            { units: 8, activation: "relu" },
            { units: 8, activation: "relu" },
          ],
        },
      },
    ]);
    expect(makeVariants(base, "width", [32])).toEqual([
      { name: "width 32", network: { hidden: [{ units: 32, activation: "relu" }, 32] } },
    ]);
  });

  it("takes each value once and no more than six", () => {
    expect(makeVariants(DEFAULT_EXPERIMENT, "depth", [1, 1, 2, 3, 4, 5, 6, 7])).toHaveLength(6);
  });
});

describe("firstValues", () => {
  it("leaves out batch sizes that the train set cannot fill", () => {
    const tiny = withDefaults({ data: { examples: 20 } });
    expect(firstValues(tiny, "batchSize")).toEqual([1, 10]);
  });

  it("leaves out batches of one example where the batch is normalized", () => {
    const batch = withDefaults({ network: { normalization: "batch" } });
    expect(firstValues(batch, "batchSize")).toEqual([10, 100]);
  });

  it("leaves out the normalization of batches where a batch is one example", () => {
    const single = withDefaults({ training: { batchSize: 1 } });
    expect(firstValues(single, "normalization")).toEqual(["none", "layer"]);
  });
});

describe("comparedField", () => {
  it.each([
    ["no variants", []],
    ["one variant", [{ name: "a", network: { activation: "relu" } }]],
    ["equal variants", [{ name: "a" }, { name: "b" }]],
    ["a field that is not offered", [{ name: "a", training: { l1: 1 } }, { name: "b" }]],
    [
      "two fields",
      [
        { name: "a", network: { activation: "relu" }, training: { learningRate: 1 } },
        { name: "b" },
      ],
    ],
    ["layers of mixed widths", [{ name: "a", network: { hidden: [4, 8] } }, { name: "b" }]],
  ] as const)("is null for %s", (_what, variants) => {
    expect(comparedField(withDefaults({ variants }))).toBeNull();
  });

  it("counts an override that equals the base as no difference", () => {
    const variants = [
      { name: "a", network: { activation: "tanh" }, training: { learningRate: 1 } },
      { name: "b" },
    ] as const;
    expect(comparedField(withDefaults({ variants }))).toBe("learningRate");
  });
});
