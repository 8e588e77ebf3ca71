import { expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { changeKind } from "../../../../src/state/run/changeKind";

const { training, data } = DEFAULT_EXPERIMENT;
const changed = (patch: Partial<Experiment>) =>
  changeKind(DEFAULT_EXPERIMENT, { ...DEFAULT_EXPERIMENT, ...patch });

it.each([
  ["an equal document", "none", { data: { ...data } }],
  ["the learning rate", "learningRate", { training: { ...training, learningRate: 1 } }],
  ["the epochs", "epochs", { training: { ...training, epochs: 10 } }],
  ["the stop rules", "stop", { stop: { ...DEFAULT_EXPERIMENT.stop, patience: 20 } }],
  ["rate and epochs at once", "rebuild", { training: { ...training, epochs: 9, learningRate: 1 } }],
  ["the batch size", "rebuild", { training: { ...training, batchSize: 1 } }],
  ["the seed", "rebuild", { seed: 2 }],
  ["the variants", "rebuild", { variants: [] }],
])("asks, for a change of %s, for: %s", (_, kind, patch) => {
  expect(changed(patch)).toBe(kind);
});

it("builds anew for other epochs where a learning rate is scheduled over them", () => {
  const variants = [{ name: "cosine", training: { schedule: "cosine" as const } }];
  const from = { ...DEFAULT_EXPERIMENT, variants };
  const to = { ...from, training: { ...training, epochs: 10 } };
  expect(changeKind(from, to)).toBe("rebuild");
});
