import { describe, expect, it } from "vitest";

import { progressLine } from "../../../src/cli/progressLine";
import { withDefaults } from "../../../src/core/experiment/defaults";

const experiment = withDefaults({
  replicates: 4,
  training: { epochs: 20 },
  variants: [{ name: "tanh" }, { name: "ReLU" }],
});
const line = (
  tanh: number[],
  relu: number[],
  ...diverged: [variant: number, replicate: number][]
) =>
  progressLine(
    experiment,
    { epoch: 3, testLoss: Float64Array.of(...tanh, ...relu) },
    diverged.map(([variant, replicate]) => ({ variant, replicate, step: 5, epoch: 0, layer: 1 })),
  );

describe("progressLine", () => {
  it("gives each variant's median, of an even number the mean of the two in the middle", () => {
    expect(line([0.4, 0.1, 0.3, 0.2], [4, 1, 1, 2])).toBe(
      "epoch 3/20  median test loss: tanh 0.250, ReLU 1.50",
    );
  });

  it("counts a diverged network as the worst, whatever its last loss was", () => {
    // .2 .3 .4 and the diverged one: between .3 and .4.
    expect(line([0.4, 0.1, 0.3, 0.2], [1, 1, 1, 1], [0, 1])).toContain("tanh 0.350, ReLU 1.00");
  });

  it("says diverged where the middle reaches those that did, and averages nothing with them", () => {
    expect(line([0.4, 0.1, 0.3, 0.2], [0, 0, 0, 0], [0, 0], [0, 1])).toContain("tanh diverged");
    expect(line([NaN, NaN, 0.3, 0.2], [0, 0, 0, 0])).toContain("tanh diverged, ReLU 0.00");
  });
});
