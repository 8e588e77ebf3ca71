import { describe, expect, it } from "vitest";

import { changedSettings } from "../../../../src/state/derivatives/changedSettings";
import { SlopeStudy } from "../../../../src/state/derivatives/SlopeStudy.svelte";

const told = (given: Record<string, string>) =>
  changedSettings(given, new SlopeStudy(given).settings);

describe("changedSettings", () => {
  it("are none for what a station writes itself, however a number is written", () => {
    expect(told({})).toEqual([]);
    expect(told({ f: "sin(x)", x: "-0.25", h: "0.001", read: "motion" })).toEqual([]);
    expect(told({ x: " 1.50", h: "1e-3" })).toEqual([]);
    expect(told({ x: "0.33333333333" })).toEqual([]);
  });

  it("name each setting with what became of it", () => {
    // x^2 is shown from -3 to 3.
    expect(told({ f: "x^", x: "99", h: "near", foo: "1" })).toEqual([
      "f = x^ became f = x^2",
      "x = 99 became x = 3",
      "h = near became h = 1",
      "foo = 1 says nothing here",
    ]);
  });

  it("tell the beginning of a long text, and no inherited name", () => {
    expect(told({ x: "9".repeat(400) })[0]).toBe(`x = ${"9".repeat(24)}… became x = 1`);
    expect(changedSettings(Object.fromEntries([["constructor", "1"]]), {})).toEqual([
      "constructor = 1 says nothing here",
    ]);
  });
});
