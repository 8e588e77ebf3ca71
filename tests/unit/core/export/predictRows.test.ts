import { describe, expect, it } from "vitest";

import { predictRows } from "../../../../src/core/export/predictRows";
import { makeExportedNetwork } from "./makeExportedNetwork";

describe("predictRows", () => {
  it("standardizes, and gives probabilities by softmax", () => {
    const { network } = makeExportedNetwork({ activations: [], isStandardized: true });
    const [weights, biases] = [network.parameters.weights[0]!, network.parameters.biases[0]!];
    weights.fill(0);
    biases.fill(0);
    // Class 1's logit is the first input, standardized: (2018.47 - 2015.37) / 3.1 = 1.
    weights[1] = 1;
    const [first, second, third] = predictRows(network, Float64Array.of(2018.47, 7, 7));
    expect(second).toBeCloseTo(Math.E / (Math.E + 2), 7);
    expect(first).toBeCloseTo(1 / (Math.E + 2), 7);
    expect(third).toBe(first);
  });

  it("gives a real output as it is", () => {
    const { network } = makeExportedNetwork({ activations: [], task: "real" });
    network.parameters.weights[0]!.set([2, 0, 1]);
    network.parameters.biases[0]!.set([0.5]);
    expect([...predictRows(network, Float64Array.of(3, 9, -1, 0, 0, 0))]).toEqual([5.5, 0.5]);
  });

  it("normalizes by the running averages, row by row", () => {
    const { network, rows } = makeExportedNetwork({ cures: { normalization: "batch" } });
    const all = predictRows(network, rows);
    expect([...predictRows(network, rows.slice(0, 3))]).toEqual([...all.slice(0, 3)]);
  });
});
