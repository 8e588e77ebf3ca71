import { describe, expect, it } from "vitest";

import {
  logDomain,
  profileShape,
  SHARES,
  valueY,
  type ProfileDomain,
} from "../../../src/charts/layerProfile";
import { describeProfile, zeroLayersNote } from "../../../src/charts/layerProfileText";

const LOG = { isLog: true, low: 1e-4, high: 1 } as const;
const FRAME = { width: 100, height: 40, numLayers: 3, domain: LOG };

describe("logDomain", () => {
  it("spans the decades of every positive value, two at least", () => {
    expect(logDomain([[3e-7, 0, NaN], [0.2]])).toEqual({ isLog: true, low: 1e-7, high: 1 });
    expect(logDomain([[0.5]])).toEqual({ isLog: true, low: 1e-2, high: 1 });
  });

  it("goes no lower than float32, and stands without values too", () => {
    expect(logDomain([[1e-60, 1]]).low).toBe(1e-45);
    expect(logDomain([[0, NaN]])).toEqual({ isLog: true, low: 1e-2, high: 1 });
  });
});

describe("valueY", () => {
  it("goes by decades on a log scale and by shares on a plain one", () => {
    expect(valueY(1e-2, FRAME)).toBeCloseTo(20, 9);
    expect(valueY(0.25, { ...FRAME, domain: SHARES })).toBe(30);
  });

  it("has no place for 0 on a log scale", () => {
    expect(valueY(0, FRAME)).toBeNaN();
    expect(valueY(0, { ...FRAME, domain: SHARES })).toBe(40);
  });
});

describe("profileShape", () => {
  it("draws the line, the dots and the range, with gaps where there is nothing", () => {
    const mean = Float64Array.of(0, 1e-2, 1);
    const { line, band, dots } = profileShape(
      { mean, low: Float64Array.of(0, 0, 1), high: Float64Array.of(0, 1e-1, 1) },
      FRAME,
    );
    expect(line).toBe("M50.0,20.0L100.0,0.0");
    // The low end that is 0 goes to the lower edge.
    expect(band).toBe("M50.0,10.0L100.0,0.0L100.0,0.0L50.0,40.0Z");
    expect(dots.map(({ layer }) => layer)).toEqual([2, 3]);
  });
});

describe("the words of a picture", () => {
  it("name both ends of the hidden layers", () => {
    const mean = Float64Array.of(1e-5, 0.1, 0.5);
    expect(describeProfile("Delta", mean, 2, LOG)).toBe(
      "Delta: from 1.0e-5 in layer 1 to 0.10 in layer 2",
    );
    expect(describeProfile("Dead units", Float64Array.of(0.25, NaN), 1, SHARES)).toBe(
      "Dead units: layer 1 25%",
    );
  });

  it("name the layers that are exactly 0", () => {
    const note = (mean: number[], high = mean, domain: ProfileDomain = LOG) =>
      zeroLayersNote(
        { mean: Float64Array.from(mean), low: new Float64Array(3), high: Float64Array.from(high) },
        domain,
      );
    expect(note([0, 0, 1])).toBe("exactly 0: layers 1 to 2");
    expect(note([1, 0, 1, 1])).toBe("exactly 0: layer 2");
    expect(note([0, 1, 0, 0, 1])).toBe("exactly 0: layers 1 and 3 to 4");
    expect(note([0, 0, 1], [0, 0.5, 1])).toBe("exactly 0 in some draws: layers 1 to 2");
    // The last is the output layer, which has no number on the page.
    expect(note([0, 1, 0])).toBe("exactly 0: layer 1 and the output layer");
    expect(note([0, 0, 0])).toBe("exactly 0: every layer");
    expect(note([0, 1, 1], [0, 1, 1], SHARES)).toBeNull();
    expect(note([1, 1, 1])).toBeNull();
  });
});
