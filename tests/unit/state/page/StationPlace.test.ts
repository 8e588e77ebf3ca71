import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { stationToWord, wordToStation } from "../../../../src/state/page/StationPlace";

describe("a station's word", () => {
  it("is short where the station is as at first", () => {
    expect(stationToWord({ station: "slope", settings: {} })).toBe("derivatives:slope");
  });

  it("holds no full stop, which stands between words", () => {
    const place = { station: "slope", settings: { f: "sin(1.5*x)", x: "-0.25" } };
    expect(stationToWord(place)).toBe("derivatives:slope:f~sin(1_5*x):x~-0_25");
  });

  it("gives back every number and expression", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.xy+-*/^()abce ,") });
    const settings = fc.dictionary(fc.constantFrom("f", "x", "h", "rate"), text);
    fc.assert(
      fc.property(settings, (known) => {
        const place = { station: "slope", settings: { ...known } };
        expect(wordToStation(stationToWord(place))).toEqual(place);
      }),
    );
  });

  it("of another place is none", () => {
    expect(wordToStation("notebook")).toBeNull();
    expect(wordToStation("inside-0-median")).toBeNull();
  });
});
