import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberRule, readNumber } from "../../../../../../src/core/data/own/cells/readNumber";

describe("readNumber", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["+1.5", 1.5],
    ["1.", 1],
    [".5", 0.5],
    ["-.5", -0.5],
    ["007", 7],
    ["1e3", 1000],
    ["-1.25E-2", -0.0125],
    ["123456789012345678", 123456789012345680],
    ["3.4028234663852886e38", 3.4028234663852886e38],
  ])("reads %s", (text, value) => {
    expect(Object.is(readNumber(text, "."), value)).toBe(true);
  });

  it.each([
    ...[
      "",
      ".",
      "-",
      "+",
      "e5",
      "1e",
      "1 2",
      "1,5",
      "1.2.3",
      "0x10",
      "Infinity",
      "NaN",
      "5%",
      "--1",
    ],
    ...["1e39", "-4e38", "1e999"],
  ])("takes %j for no number", (text) => {
    expect(readNumber(text, ".")).toBeNaN();
  });

  it("reads decimal commas, and then no decimal points", () => {
    expect(readNumber("-1,5", ",")).toBe(-1.5);
    expect(readNumber("+1,25e2", ",")).toBe(125);
    expect(readNumber("1.5", ",")).toBeNaN();
    expect(readNumber("1.234,5", ",")).toBeNaN();
  });

  it("gives the bits that Number() gives", () => {
    const decimals = fc
      .tuple(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1 }), fc.nat(20))
      .map(([digits, place]) => `${digits.slice(0, place)}.${digits.slice(place)}`)
      .filter((text) => text !== ".");
    const texts = fc.oneof(decimals, fc.double({ noNaN: true, min: -1e30, max: 1e30 }).map(String));
    fc.assert(
      fc.property(texts, fc.constantFrom("", "-"), (text, sign) => {
        const signed = text.startsWith("-") ? text : sign + text;
        expect(readNumber(signed, ".")).toBe(Number(signed) + 0);
        expect(readNumber(signed.replace(".", ","), ",")).toBe(Number(signed) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("says what a cell must be", () => {
    expect(numberRule("twelve", ".")).toBe("must be a number such as 1.5");
    expect(numberRule("1.5", ",")).toBe("must be a number such as 1,5");
    expect(numberRule("1e39", ".")).toBe("must be a number between -3.4e38 and 3.4e38");
  });
});
