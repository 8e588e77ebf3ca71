import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../src/core/experiment/defaults";
import { DEFAULT_EXPERIMENT } from "../../../src/core/experiment/defaults";
import { numOutputsOf, planStacks } from "../../../src/engine/stack/planStacks";

describe("planStacks", () => {
  it("puts the default's networks into one stack, variant by variant, replicate by replicate", () => {
    const [plan, ...others] = planStacks(DEFAULT_EXPERIMENT);
    expect(others).toEqual([]);
    expect(plan.members.map(({ variant, replicate }) => [variant, replicate])).toEqual(
      [0, 1, 2].flatMap((variant) => [0, 1, 2, 3, 4].map((replicate) => [variant, replicate])),
    );
    expect(plan.shapes.map(({ fanIn, fanOut }) => [fanIn, fanOut])).toEqual([
      [2, 16],
      [16, 16],
      [16, 16],
      [16, 16],
      [16, 16],
      [16, 2],
    ]);
    expect(plan).toMatchObject({ batchSize: 10, loss: "crossEntropy", task: "classes" });
    // Five sigmoid, five tanh, five ReLU in a hidden layer; the outputs are linear.
    const hidden = ["sigmoid", "tanh", "relu"].flatMap((id) => Array<string>(5).fill(id));
    for (const layer of plan.activations.slice(0, 5)) expect(layer).toEqual(hidden);
    expect(plan.activations[5]).toEqual(Array(15).fill("linear"));
    expect(plan.optimizers).toEqual(Array(15).fill("sgd"));
  });

  it("parts networks of other shapes, batch sizes and losses, and nothing else", () => {
    const plans = planStacks(
      withDefaults({
        replicates: 1,
        network: { hidden: [4, 4] },
        variants: [
          { name: "base" },
          { name: "width", network: { hidden: [4, 5] } },
          { name: "batch", training: { batchSize: 7 } },
          { name: "loss", training: { loss: "meanSquaredError" } },
          { name: "same", network: { initializer: "zeros", activation: "relu" } },
          { name: "same too", training: { optimizer: "adam", learningRate: 1, l1: 1, l2: 1 } },
          { name: "as width", network: { hidden: [{ units: 4, activation: "sine" }, 5] } },
        ],
      }),
    );
    expect(plans.map(({ members }) => members.map(({ variant }) => variant))).toEqual([
      [0, 4, 5],
      [1, 6],
      [2],
      [3],
    ]);
    expect(plans[0].optimizers).toEqual(["sgd", "sgd", "adam"]);
    expect(plans[1].activations).toEqual([
      ["tanh", "sine"],
      ["tanh", "tanh"],
      ["linear", "linear"],
    ]);
  });

  it("makes a stack of output layers alone where there are no hidden ones", () => {
    const [plan] = planStacks(withDefaults({ replicates: 2, network: { hidden: [] } }));
    expect(plan.shapes.map(({ fanIn, fanOut }) => [fanIn, fanOut])).toEqual([[2, 2]]);
    expect(plan.activations).toEqual([["linear", "linear"]]);
  });
});

describe("numOutputsOf", () => {
  it.each([
    { source: "spiral", outputs: 2 },
    { source: "spiral3", outputs: 3 },
    { source: "digits", outputs: 10 },
    { source: "plane", outputs: 1 },
  ] as const)(
    "is $outputs for $source: one a class, one for a real target",
    ({ source, outputs }) => {
      expect(numOutputsOf(withDefaults({ data: { source } }))).toBe(outputs);
    },
  );
});
