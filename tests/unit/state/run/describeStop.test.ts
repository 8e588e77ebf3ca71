import { expect, it } from "vitest";

import type { Stop } from "../../../../src/core/training/stop/StopSettings";
import { describeStop } from "../../../../src/state/run/describeStop";

const STOP: Stop = {
  rule: "testLoss",
  value: 0.05,
  epoch: 82,
  when: "all",
  variants: [0, 1],
  hasDiverged: false,
};
const NAMES = ["sigmoid", "tanh"];

it.each<[Partial<Stop>, readonly string[], string]>([
  [{}, NAMES, "Stopped at epoch 82: test loss of every variant is at most .05."],
  [{}, ["base"], "Stopped at epoch 82: test loss is at most .05."],
  [
    { hasDiverged: true, variants: [1] },
    NAMES,
    "Stopped at epoch 82: test loss of every variant that did not diverge is at most .05.",
  ],
  [
    { rule: "testAccuracy", value: 0.95, when: "any", variants: [1] },
    NAMES,
    "Stopped at epoch 82: test accuracy of tanh is at least .95.",
  ],
  [
    { rule: "patience", value: 20 },
    NAMES,
    "Stopped at epoch 82: test loss of every variant was not lower than before for 20 epochs.",
  ],
  [
    { rule: "seconds", value: 30, variants: [] },
    NAMES,
    "Stopped at epoch 82, after 30 s of training.",
  ],
])("says why training stopped", (patch, names, sentence) => {
  expect(describeStop({ ...STOP, ...patch }, names)).toBe(sentence);
});
