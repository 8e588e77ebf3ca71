import { describe, expect, it } from "vitest";

import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import { describeSlopeBound } from "../../../../src/core/theory/describeSlopeBound";
import { makeExploration } from "./makeExploration";

describe("describeSlopeBound", () => {
  const bound = (activation: ActivationId) =>
    describeSlopeBound(makeExploration(activation, { deltaRms: [1, 1, 1] }));

  it("tells what 1/4 to the power of the depth bounds and what it does not", () => {
    // 1/4^3 = .015625.
    expect(bound("sigmoid")).toBe(
      "sigmoid's slope never exceeds 1/4, so the slopes on one path through 3 layers multiply to 0.016 at most. That bounds one path; delta sums over all of them, and its law is the backward condition.",
    );
  });

  it.each(["tanh", "relu", "sine", "softplus", "softsign"] satisfies ActivationId[])(
    "says that the slope of %s never exceeds 1",
    (activation) => expect(bound(activation)).toContain("slope never exceeds 1: "),
  );

  it.each(["gelu", "silu", "selu"] satisfies ActivationId[])("says nothing of %s", (activation) => {
    expect(bound(activation)).toBeNull();
  });
});
