import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";
import { CURES, type CureId } from "../../../../src/core/verdict/cures/cures";
import { offerCures } from "../../../../src/core/verdict/cures/offerCures";
import { treatVariant } from "../../../../src/core/verdict/cures/treatVariant";
import type { DiagnosisKind } from "../../../../src/core/verdict/Diagnosis";
import { DIAGNOSES } from "../../../../src/core/verdict/diagnoses/diagnoses";

const ids = Object.keys(CURES) as CureId[];
const labels = (experiment: Experiment, cures: readonly CureId[] = ids) =>
  offerCures(experiment, 0, cures).map(({ label }) => label);

function one(
  network: Partial<Experiment["network"]>,
  training: Partial<Experiment["training"]> = {},
): Experiment {
  return withDefaults({ network, training });
}

describe("cures", () => {
  it("are each offered by a diagnosis", () => {
    const kinds: DiagnosisKind[] = Object.values(DIAGNOSES);
    const offered = new Set(kinds.flatMap(({ cures }) => cures));
    expect([...offered].sort()).toEqual(ids.toSorted());
  });

  it("make valid documents", () => {
    for (const { override, suffix } of offerCures(DEFAULT_EXPERIMENT, 0, ids)) {
      const cured = treatVariant(DEFAULT_EXPERIMENT, 0, override, `sigmoid + ${suffix}`);
      const variants = [...DEFAULT_EXPERIMENT.variants, cured];
      const { problems, experiment } = validateExperiment({ ...DEFAULT_EXPERIMENT, variants });
      expect(problems).toEqual([]);
      expect(experiment!.variants[3]).toEqual(cured);
    }
  });

  it("are not offered to what has them", () => {
    const cured = one(
      { activation: "relu", normalization: "batch", residual: true, dropout: 0.5, hidden: [8, 8] },
      { gradientClip: 5, l2: 0.1, optimizer: "adam" },
    );
    expect(labels(cured)).toEqual([
      "leaky ReLU",
      "tanh",
      "layer normalization",
      "it without normalization",
      "it without residual connections",
      "learning rate 0.01",
      "learning rate 1",
    ]);
  });

  it("are not offered where they can do nothing, or are refused", () => {
    const ofLayers = ["relu", "batchNormalization", "residual", "dropout", "initializer"] as const;
    expect(labels(one({ hidden: [] }), ofLayers)).toEqual([]);
    expect(labels(one({ hidden: [8, 4] }), ["residual"])).toEqual([]);
    const single = one({}, { batchSize: 1 });
    expect(labels(single, ["batchNormalization", "layerNormalization"])).toEqual([
      "layer normalization",
    ]);
    const rates = (learningRate: number) =>
      labels(one({}, { learningRate }), ["lowerRate", "higherRate"]);
    expect(rates(10)).toEqual(["learning rate 1"]);
    expect(rates(0.3)).toEqual(["learning rate 0.03", "learning rate 3"]);
    expect(rates(1e-6)).toEqual(["learning rate 0.00001"]);
  });

  it("name the variant that is just that already", () => {
    const [relu, batch] = offerCures(DEFAULT_EXPERIMENT, 0, ["relu", "batchNormalization"]);
    expect(relu.comparedAs).toBe("ReLU");
    expect(batch.comparedAs).toBeNull();
  });

  it("choose the initializer of the same family with which layer 1 keeps most of the gradient", () => {
    // He et al. 2015: Var(W) = 2 / fanIn keeps the variance through ReLU; Glorot's halves it a layer.
    const chosenFor = (initializer: Experiment["network"]["initializer"]) =>
      labels(one({ activation: "relu", initializer }), ["initializer"]);
    expect(chosenFor("glorotUniform")).toEqual(["He uniform"]);
    expect(chosenFor("glorotNormal")).toEqual(["He normal"]);
    expect(chosenFor("heUniform")).toEqual([]);
    expect(chosenFor("zeros")).toEqual(["He uniform"]);
    expect(labels(one({ hidden: [8], initializer: "zeros" }), ["initializer"])).toEqual([
      "Glorot uniform",
    ]);
  });

  it("say what theory expects of a gradient, and nothing where it does not reach", () => {
    const deep = one({ activation: "relu", hidden: Array<number>(30).fill(16) });
    const offers = offerCures(deep, 0, ["initializer", "tanh", "batchNormalization"]);
    const expectations = offers.map(({ expectation }) => expectation);
    // FIELD-NOTES: ReLU with He at depth 30 keeps .74.
    expect(expectations[0]).toBe("theory: layer 1 starts at about layer 30's");
    expect(expectations[1]).toMatch(/^theory: layer 1 starts at 1\/[\d.]+ of layer 30's$/);
    // FIELD-NOTES: 168 times over 30 layers.
    expect(expectations[2]).toMatch(/^known: in deep ReLU networks the gradient then grows/);
    const [shallow] = offerCures(one({ activation: "relu" }), 0, ["batchNormalization"]);
    expect(shallow.expectation).toBeNull();
  });
});
