import { describe, expect, it } from "vitest";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { repairExperiment } from "../../../../src/core/experiment/repairExperiment";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

function repair(input: unknown) {
  const { experiment, dropped } = repairExperiment(input);
  return { experiment, dropped: dropped.map(formatProblem) };
}

describe("repairExperiment", () => {
  it("keeps every valid field beside the invalid ones", () => {
    const { experiment, dropped } = repair({
      seed: 7,
      replicates: 99,
      data: { source: "moons", noise: 20, examples: "many" },
      network: { hidden: [8, 0, 4], activation: "relu", initializer: "he" },
      training: { learningRate: 0.5, epochs: -1 },
    });
    expect(dropped).toHaveLength(5);
    expect(experiment).toMatchObject({
      seed: 7,
      replicates: 5,
      data: { source: "moons", noise: 20, examples: 500 },
      // An invalid layer becomes one of 16 units, so that the depth stays.
      network: { hidden: [8, 16, 4], activation: "relu", initializer: "glorotUniform" },
      training: { learningRate: 0.5, epochs: 300 },
    });
  });

  it("keeps variants without their invalid overrides, and renames those without a valid name", () => {
    const { experiment, dropped } = repair({
      variants: [
        { name: "a", network: { activation: "relu", units: 3 }, training: { learningRate: 99 } },
        { name: "a", training: { optimizer: "adam" } },
        { name: "variant 2" },
        "nonsense",
      ],
    });
    expect(dropped).toHaveLength(4);
    expect(experiment.variants).toEqual([
      { name: "a", network: { activation: "relu" } },
      { name: "variant 3", training: { optimizer: "adam" } },
      { name: "variant 2" },
    ]);
  });

  it("keeps the features that the set has", () => {
    const { experiment, dropped } = repair({ data: { features: ["sinX1", "pixel00", "x2"] } });
    expect(experiment.data.features).toEqual(["sinX1", "x2"]);
    expect(dropped).toHaveLength(1);
  });

  it("says what else had to change after an invalid field fell back to its default", () => {
    const { experiment, dropped } = repair({
      data: { source: "digitz", features: ["pixel00"] },
      training: { batchSize: 1000 },
    });
    expect([experiment.data.source, experiment.training.batchSize]).toEqual(["spiral", 10]);
    expect(dropped).toEqual([
      expect.stringMatching(/^data\.source /),
      expect.stringMatching(/^data\.features\[0\] /),
      "training.batchSize must be at most 250, the number of train examples, got 1000",
    ]);
  });

  it("takes the default layers where networks are too large for memory, of variants too", () => {
    const hidden = new Array(50).fill(1024);
    const { experiment, dropped } = repair({
      seed: 3,
      network: { activation: "relu" },
      variants: [{ name: "large", network: { hidden, initializer: "heNormal" } }],
    });
    expect(dropped).toEqual([expect.stringContaining("of memory")]);
    expect(experiment).toMatchObject({ seed: 3, network: { activation: "relu" } });
    expect(experiment.variants).toEqual([{ name: "large", network: { initializer: "heNormal" } }]);
  });

  it("repairs every way of normalizing a batch of one example", () => {
    const networks = [undefined, { normalization: "batch" }, { normalization: "layer" }];
    const trainings = [undefined, { batchSize: 1 }, { batchSize: 2 }];
    const all = networks.flatMap((network) =>
      trainings.map((training) => ({ ...(network && { network }), ...(training && { training }) })),
    );
    for (const base of all)
      for (const own of all) {
        const { experiment } = repairExperiment({ ...base, variants: [{ name: "a", ...own }] });
        expect(validateExperiment(experiment).problems).toEqual([]);
      }
  });
});
