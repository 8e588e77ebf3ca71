import { describe, expect, it } from "vitest";

import { describeRow } from "../../../../src/components/derivatives/chain/describeRow";
import { UnitsInRow } from "../../../../src/state/derivatives/chain/UnitsInRow.svelte";

const say = (settings: Record<string, string>) => describeRow(new UnitsInRow(settings), true);

describe("describeRow", () => {
  it("tells chains of which as much is left together, and what is little as one part in many", () => {
    // 4^10 = 1,048,576
    expect(say({})).toBe(
      "All of the gradient reaches the first of 10 units with tanh and with ReLU; with sigmoid 1 part in 1,048,576 of it (9.5e-7). Each sigmoid multiplies it by w · f′(z) = 1 · 0.25 = 0.25, which shrinks it; w = 4 would leave it as it is.",
    );
  });

  it("tells nothing of sigmoid before the question is answered", () => {
    expect(describeRow(new UnitsInRow({}), false)).not.toContain("with sigmoid");
  });

  it("says how many times a gradient grows, and where nothing comes back", () => {
    // 6^30 = 2.2e23; (6/4)^30 = 191,751
    expect(say({ n: "30", weight: "6" })).toContain(
      "On its way to the first of 30 units the gradient grows 1.9e5-fold with sigmoid; with tanh and with ReLU it grows 2.2e23-fold.",
    );
    expect(say({ at: "same", z: "-1", n: "1" })).toContain("; with ReLU nothing of it.");
  });

  it.each([
    // f′(2) = 0.104994
    [{ weight: "4", at: "same", z: "2" }, "= 4 · 0.105 = 0.42, which shrinks it"],
    // f′(2.5) = 0.0701037; 6 · 0.0701 = 0.4206, which is 0.421 as 0.420622 is.
    [{ weight: "6", at: "same", z: "2.5" }, "= 6 · 0.0701 = 0.421, which"],
  ])("writes a product that is right: %o", (settings, text) => {
    expect(say(settings)).toContain(text);
  });

  it("writes a product that is right at any weight and z", () => {
    for (let hundredths = 101; hundredths < 600; hundredths += 37) {
      const text = say({ weight: String(hundredths / 100), at: "same", z: "1.3" });
      const [, w, slope, factor] = /= (\S+) · (\S+) = ([\d.]+),/.exec(text) ?? [];
      const off = Number(w) * Number(slope) - Number(factor);
      // Three digits of a number below 1, of which half of the last may be rounded off.
      expect(Math.abs(off)).toBeLessThan(0.0051 * 10 ** Math.floor(Math.log10(Number(factor))));
    }
  });
});
