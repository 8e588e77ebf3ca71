import { describe, expect, it } from "vitest";

import { describeEdit } from "../../../../src/components/inside/describeEdit";

const edit = {
  ...{ variant: 1, replicate: 0, layer: 2, from: 0, to: 2 },
  ...{ replaced: 0.25, value: 2, epoch: 4.6, step: 115 },
};

describe("describeEdit", () => {
  it("names the parameter, both of its values and the epoch", () => {
    expect(describeEdit(edit, { numLayers: 3 })).toBe(
      "weight 1 → 3 of layer 2: 0.250 to 2.00 at epoch 4",
    );
    expect(describeEdit({ ...edit, from: null }, { numLayers: 2 })).toBe(
      "bias 3 of the output layer: 0.250 to 2.00 at epoch 4",
    );
  });
});
