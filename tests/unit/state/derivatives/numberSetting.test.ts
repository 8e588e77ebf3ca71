import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  choiceSetting,
  numberSetting,
  numberText,
} from "../../../../src/state/derivatives/numberSetting";

describe("numberSetting", () => {
  it("reads a number", () => {
    expect(numberSetting("1.5", 0, [-3, 3])).toBe(1.5);
    expect(numberSetting("-2e-3", 0, [-3, 3])).toBe(-0.002);
  });

  it("keeps to its limits", () => {
    expect(numberSetting("1e300", 0, [-3, 3])).toBe(3);
    expect(numberSetting("-4", 0, [-3, 3])).toBe(-3);
  });

  it.each([undefined, "", " ", "x", "1,5", "NaN", "Infinity", "-∞", "0x", "[object Object]"])(
    "takes the other number for %j",
    (text) => expect(numberSetting(text, 7, [-10, 10])).toBe(7),
  );

  it("is within its limits or the other number for every text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = numberSetting(text, 1, [-3, 3]);
        return number >= -3 && number <= 3;
      }),
    );
  });
});

describe("choiceSetting", () => {
  it("is one of the words, the first where the text is none", () => {
    expect(choiceSetting("motion", ["curve", "motion"])).toBe("motion");
    expect(choiceSetting("Motion", ["curve", "motion"])).toBe("curve");
    expect(choiceSetting(undefined, ["curve", "motion"])).toBe("curve");
    expect(choiceSetting("constructor", ["curve", "motion"])).toBe("curve");
  });
});

describe("numberText", () => {
  it("writes six digits, and none that say nothing", () => {
    expect(numberText(1)).toBe("1");
    expect(numberText(0.1 + 0.2)).toBe("0.3");
    expect(numberText(-Math.PI)).toBe("-3.14159");
    expect(numberText(1e-6)).toBe("0.000001");
  });

  it("is read again as the same number in six digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (value) => {
        const again = numberSetting(numberText(value), NaN, [-4, 4]);
        expect(Math.abs(again - value)).toBeLessThanOrEqual(5e-6 * Math.abs(value));
      }),
    );
  });
});
