import { describe, expect, it } from "vitest";

import { describeLiveChanges } from "../../../../src/state/run/describeLiveChanges";
import { addEdit, type LiveChange } from "../../../../src/state/run/LiveChange";

const EDIT = {
  ...{ variant: 1, replicate: 0, layer: 2, from: 3, to: 0 },
  ...{ value: 2, replaced: 0.5, epoch: 4, step: 9 },
};
const RATE: LiveChange = {
  kind: "learningRate",
  epoch: 3,
  step: 75,
  learningRate: 0.3,
  replaced: 0.1,
};

describe("addEdit", () => {
  it("lists an edit after what was changed before", () => {
    expect(addEdit([RATE], EDIT)).toEqual([RATE, { kind: "parameter", ...EDIT }]);
  });

  it("counts edits of one parameter between two steps as one", () => {
    const changes = addEdit(addEdit([], EDIT), { ...EDIT, value: 3, replaced: 2 });
    expect(changes).toEqual([{ kind: "parameter", ...EDIT, value: 3 }]);
  });

  it("drops an edit that is taken back before the next step, and no other", () => {
    const other = { ...EDIT, to: 1 };
    const back = { ...EDIT, value: 0.5, replaced: 2 };
    expect(addEdit(addEdit(addEdit([], EDIT), other), back)).toEqual([
      { kind: "parameter", ...other },
    ]);
  });

  it("lists an edit that is taken back later: the steps between are not", () => {
    const back = { ...EDIT, value: 0.5, replaced: 1.9, step: 12 };
    expect(addEdit(addEdit([], EDIT), back)).toHaveLength(2);
  });
});

describe("describeLiveChanges", () => {
  const names = ["sigmoid", "tanh"];

  it("says nothing of an untouched run", () => {
    expect(describeLiveChanges([], names)).toBe("");
  });

  it("names rates and parameters, counted from 1, with their epochs", () => {
    const bias = { ...EDIT, from: null, value: -1 };
    const changes = addEdit(addEdit([RATE], EDIT), bias);
    expect(describeLiveChanges(changes, names)).toBe(
      "Learning rate changed during this run: 0.3 at epoch 3. Set by hand during this run: " +
        "W2[4, 1] of tanh, replicate 1, to 2.00 at epoch 4, b2[1] of tanh, replicate 1, to −1.00 at epoch 4.",
    );
  });
});
