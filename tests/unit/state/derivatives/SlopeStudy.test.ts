import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LEAST_H, MOST_H, SlopeStudy } from "../../../../src/state/derivatives/SlopeStudy.svelte";

describe("SlopeStudy", () => {
  it("opens with x^2, P at 1 and Q at 2, whose secant has the slope 3", () => {
    const study = new SlopeStudy({});
    expect([study.x, study.h, study.secant.slope]).toEqual([1, 1, 3]);
    // d(x^2)/dx = 2x
    expect(study.slope).toBe(2);
    expect(study.rows).toEqual([{ h: 1, slope: 3, error: 1 }]);
  });

  it("writes a row for each distance looked at, from far to near", () => {
    const study = new SlopeStudy({});
    study.setDistance(0.1);
    study.note();
    study.setDistance(0.5);
    study.note();
    study.note();
    expect(study.rows.map(({ h }) => h)).toEqual([1, 0.5, 0.1]);
    // ((1 + h)^2 - 1) / h = 2 + h: the error is h.
    for (const { h, slope, error } of study.rows) {
      expect(slope).toBeCloseTo(2 + h, 12);
      expect(error).toBeCloseTo(h, 12);
    }
  });

  it("begins a new table with another point, another side or another function", () => {
    const study = new SlopeStudy({});
    study.moveFirst(0.5);
    expect(study.rows).toEqual([]);
    study.note();
    study.moveSecond(0.25);
    expect(study.h).toBe(-0.25);
    study.note();
    expect(study.rows.map(({ h }) => h)).toEqual([-0.25]);
    study.chosen.choose("sine");
    study.functionChanged();
    expect(study.rows).toHaveLength(1);
  });

  it("shrinks the distance about by half, and ends at 1e-6 with the slope itself", () => {
    const study = new SlopeStudy({ h: "2" });
    const seen: number[] = [];
    while (study.nextH !== null) {
      seen.push(study.nextH);
      study.setDistance(Math.abs(study.nextH));
      study.note();
    }
    expect(seen).toEqual([1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001, 1e-4, 1e-5, 1e-6]);
    expect(study.secant.slope).toBeCloseTo(2, 5);
  });

  it("keeps to the side on which Q is", () => {
    const study = new SlopeStudy({ h: "-0.5" });
    study.setDistance(0.1);
    expect([study.h, study.nextH]).toEqual([-0.1, -0.05]);
  });

  it("never puts Q onto P, nor further off than 2", () => {
    const study = new SlopeStudy({});
    study.moveSecond(1);
    expect(study.h).toBe(LEAST_H);
    study.moveSecond(-40);
    expect(study.h).toBe(-MOST_H);
    study.setDistance(0);
    expect(study.h).toBe(-LEAST_H);
  });

  it("knows no slope where the curve has a corner, and both sides there", () => {
    const study = new SlopeStudy({ f: "abs(x)", x: "0" });
    expect(study.slope).toBeNull();
    expect(study.sides).toEqual({ left: -1, right: 1 });
    expect(study.rows[0].error).toBeNull();
    study.moveFirst(0.5);
    expect(study.slope).toBe(1);
  });

  it("takes P along into the stretch over which another function is shown", () => {
    const study = new SlopeStudy({ f: "x^2 + 0", x: "-3.9" });
    study.chosen.choose("square");
    study.functionChanged();
    expect(study.x).toBe(study.chosen.domain[0]);
  });

  it("is found again by its settings", () => {
    const settings = { f: "sin(x)", x: "-0.25", h: "-0.001", read: "motion" };
    const study = new SlopeStudy(settings);
    expect(study.isMotion).toBe(true);
    expect(study.settings).toEqual(settings);
    study.readAs("curve");
    expect(study.settings).toEqual({ f: "sin(x)", x: "-0.25", h: "-0.001" });
  });

  it("opens for any settings, with P on the axis and Q beside it", () => {
    const text = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("1e999", "-0", "x^", "1/0", "1/x", "ln(x)", "__proto__", "motion"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("f", "x", "h", "read", "z"), text), (settings) => {
        const study = new SlopeStudy(settings);
        const [low, high] = study.chosen.domain;
        expect(study.x >= low && study.x <= high).toBe(true);
        expect(Math.abs(study.h)).toBeGreaterThanOrEqual(LEAST_H);
        expect(Math.abs(study.h)).toBeLessThanOrEqual(MOST_H);
        // What a link kept opens the same picture.
        expect(new SlopeStudy(study.settings).settings).toEqual(study.settings);
      }),
      { numRuns: 300 },
    );
  });
});
