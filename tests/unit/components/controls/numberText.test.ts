import { describe, expect, it } from "vitest";

import { numberToText, readNumber } from "../../../../src/components/controls/numberText";

describe("readNumber", () => {
  it("reads what people type, with the keyboard's minus or the one that axes print", () => {
    expect(["-2", "\u22122", " \u22120.5 ", "1e-3", "1e\u22123"].map(readNumber)).toEqual([
      -2, -2, -0.5, 1e-3, 1e-3,
    ]);
  });

  it("takes nothing else for a number", () => {
    for (const text of ["", " ", "two", "0x10", "Infinity", "1e", "\u2212", "2\u22121", "\u20132"])
      expect(readNumber(text)).toBeNaN();
  });
});

describe("numberToText", () => {
  it("writes what it reads, and an empty field for none", () => {
    expect([-2, 1e-7, NaN].map(numberToText)).toEqual(["-2", "1e-7", ""]);
    expect(readNumber(numberToText(-1e-7))).toBe(-1e-7);
  });
});
