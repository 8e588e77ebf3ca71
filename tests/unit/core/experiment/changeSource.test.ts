import { describe, expect, it } from "vitest";
import { DATA_SOURCES, type BuiltInSourceId } from "../../../../src/core/data/dataSources";
import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

const BUILT_IN = Object.keys(DATA_SOURCES) as BuiltInSourceId[];

describe("changeSource", () => {
  it("gives a valid document from any set to any other", () => {
    for (const from of BUILT_IN)
      for (const to of BUILT_IN) {
        const start = changeSource(DEFAULT_EXPERIMENT, from);
        expect(validateExperiment(changeSource(start, to)).problems).toEqual([]);
      }
  });

  it("keeps noise, rows and features between generated sets", () => {
    const experiment = withDefaults({
      data: { noise: 10, examples: 300, features: ["x1", "sinX2"] },
    });
    const { data } = changeSource(experiment, "circle");
    expect(data).toEqual({ ...experiment.data, source: "circle" });
  });

  it("takes a real set's rows and columns, and comes back to the plane's", () => {
    const there = changeSource(withDefaults({ data: { noise: 10 } }), "iris");
    expect(there.data).toMatchObject({ examples: 150, noise: 0, testFraction: 0.2 });
    expect(changeSource(there, "spiral").data).toEqual(withDefaults({}).data);
  });

  it("keeps the draw, which every set has", () => {
    const drawn = withDefaults({ data: { draw: 3 } });
    expect(changeSource(drawn, "xor").data.draw).toBe(3);
    expect(changeSource(drawn, "iris").data.draw).toBe(3);
  });

  it("exchanges the loss with the kind of targets, in variants too", () => {
    const variants = [{ name: "a", training: { loss: "crossEntropy", l2: 1 } }] as const;
    const there = changeSource(withDefaults({ variants }), "plane");
    expect(there.training.loss).toBe("meanSquaredError");
    expect(there.variants).toEqual([{ name: "a", training: { l2: 1 } }]);
    expect(changeSource(there, "spiral").training.loss).toBe("crossEntropy");
  });

  it("makes batches fit", () => {
    const large = withDefaults({
      training: { batchSize: 250 },
      variants: [{ name: "a", training: { batchSize: 200 } }],
    });
    const { training, variants } = changeSource(large, "iris");
    expect([training.batchSize, variants]).toEqual([120, [{ name: "a" }]]);
  });
});
