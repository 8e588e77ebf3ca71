import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { base64ToBytes } from "../../../../src/core/notebook/base64ToBytes";
import { cutText } from "../../../../src/core/notebook/cutText";
import { keptNumber } from "../../../../src/core/notebook/keptNumber";
import { thinPoints } from "../../../../src/core/notebook/thinPoints";

describe("base64ToBytes", () => {
  it.each([
    // RFC 4648, section 10.
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("reads %j from %j", (text, encoded) => {
    expect(String.fromCharCode(...(base64ToBytes(encoded) ?? []))).toBe(text);
  });

  it("reads whatever Node's Buffer writes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64ToBytes(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
      }),
    );
  });

  it.each(["A", "AAA", "A A=", "AA-_", "====", "Zg=a", "日本語日"])("refuses %j", (text) => {
    expect(base64ToBytes(text)).toBeNull();
  });
});

describe("thinPoints", () => {
  it("keeps the ends, the order and no more than asked for", () => {
    const points = Array.from({ length: 200 }, (_, i) => i);
    const thin = thinPoints(points, 100);
    expect(thin).toHaveLength(100);
    expect([thin[0], thin[99]]).toEqual([0, 199]);
    // 199 / 99 is 2.01: steps of two, once of three.
    expect(new Set(thin.slice(1).map((point, i) => point - thin[i]))).toEqual(new Set([2, 3]));
    expect(thinPoints(points.slice(0, 7), 100)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("cutText", () => {
  it("cuts only what is too long, and no character in two", () => {
    expect(cutText("note", 4)).toBe("note");
    expect(cutText("notes", 4)).toBe("note");
    expect(cutText("abc😀", 4)).toBe("abc");
  });
});

describe("keptNumber", () => {
  it("keeps five digits, and what is not finite", () => {
    expect([0.123456789, 1.234567e-30, -0, Infinity, NaN].map(keptNumber)).toEqual([
      0.12346,
      1.2346e-30,
      0,
      Infinity,
      NaN,
    ]);
  });
});
