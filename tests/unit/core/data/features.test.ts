import { describe, expect, it } from "vitest";
import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import {
  computeFeatures,
  defaultFeatures,
  featureChoices,
  featureLabel,
} from "../../../../src/core/data/features";

describe("computeFeatures", () => {
  it("computes every engineered feature of the plane", () => {
    const raw = { numExamples: 2, columns: [0.5, -2, 3, 1] };
    const names = featureChoices(DATA_SOURCES.circle);
    const features = computeFeatures(raw, names, DATA_SOURCES.circle);
    expect(names).toEqual("x1 x2 x1Squared x2Squared x1x2 sinX1 sinX2 cosX1 cosX2".split(" "));
    const expected = [
      [0.5, -2, 0.25, 4, -1, Math.sin(0.5), Math.sin(-2), Math.cos(0.5), Math.cos(-2)],
      [3, 1, 9, 1, 3, Math.sin(3), Math.sin(1), Math.cos(3), Math.cos(1)],
    ].flat();
    // Own sin and cos may differ from the engine's in the last bit.
    features.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 14));
  });

  it("picks columns of a table by name, in the order asked for", () => {
    const raw = { numExamples: 2, columns: [1, 2, 3, 4, 5, 6, 7, 8] };
    const names = ["petal_width_cm", "sepal_length_cm"];
    expect([...computeFeatures(raw, names, DATA_SOURCES.iris)]).toEqual([4, 1, 8, 5]);
  });

  it("throws for a feature that the set does not have", () => {
    const raw = { numExamples: 0, columns: [] };
    expect(() => computeFeatures(raw, ["x1"], DATA_SOURCES.iris)).toThrow('no feature "x1"');
    expect(() => computeFeatures(raw, ["constructor"], DATA_SOURCES.xor)).toThrow("constructor");
  });
});

describe("features", () => {
  it("are the raw columns unless a document says otherwise", () => {
    expect(defaultFeatures(DATA_SOURCES.spiral)).toEqual(["x1", "x2"]);
    expect(defaultFeatures(DATA_SOURCES.digits)).toHaveLength(64);
  });

  it("have labels that people read", () => {
    expect(["x1Squared", "sinX2", "beak_depth_mm"].map(featureLabel)).toEqual([
      "x₁²",
      "sin x₂",
      "beak depth mm",
    ]);
  });
});
