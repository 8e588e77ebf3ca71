import { describe, expect, it } from "vitest";

import { DownhillStudy } from "../../../../src/state/derivatives/downhill/DownhillStudy.svelte";

/** A study after so many steps. */
function walked(settings: Record<string, string>, numSteps = 100): DownhillStudy {
  const study = new DownhillStudy(settings);
  for (let i = 0; i < numSteps && study.step(); i++);
  return study;
}

const outcome = (study: DownhillStudy) => study.descents[study.selected].outcome;

describe("a descent on a curve", () => {
  it("shows the arithmetic of the step to come, and then of the last", () => {
    const study = new DownhillStudy({ from: "3", rate: "0.25" });
    // 3 - 0.25 * 6 = 1.5; 1.5 - 0.25 * 3 = 0.75
    expect(study.numSteps).toBe(0);
    expect(study.shown).toMatchObject({ position: [3], gradient: [6], next: [1.5] });
    study.step();
    expect(study.shown).toMatchObject({ step: 1, position: [3], next: [1.5] });
    study.step();
    expect(study.shown).toMatchObject({ step: 2, position: [1.5], next: [0.75] });
    expect(study.pathOf(0)).toEqual([
      { at: [3], value: 9 },
      { at: [1.5], value: 2.25 },
      { at: [0.75], value: 0.5625 },
    ]);
    study.reset();
    expect(study.pathOf(0)).toEqual([{ at: [3], value: 9 }]);
  });

  it.each([
    // x^2: x is multiplied by 1 - 2 rate at every step.
    ["0.01", "underway"],
    ["0.1", "converged"],
    ["1", "oscillating"],
    ["1.01", "diverging"],
    ["1.1", "diverging"],
  ])("on x^2 with the rate %s is %s", (rate, expected) => {
    expect(outcome(walked({ f: "x^2", rate }))).toBe(expected);
  });

  it("has its limit at 1 on x^2, derived from the curve at its lowest point", () => {
    const limitOf = (settings: Record<string, string>) => new DownhillStudy(settings).limit;
    expect(limitOf({ f: "x^2" })).toMatchObject({ minimum: [0] });
    expect(limitOf({ f: "x^2" })!.rate).toBeCloseTo(1, 9);
    // 2 / 6, and with momentum 2 * 1.9 / 2
    expect(limitOf({ f: "3x^2" })!.rate).toBeCloseTo(1 / 3, 9);
    expect(limitOf({ f: "x^2", momentum: "on" })!.rate).toBeCloseTo(1.9, 9);
  });

  it("has the limit of the valley below its start", () => {
    const limitFrom = (from: string) => new DownhillStudy({ f: "x^4 - 3x^2 + x", from }).limit!;
    // f'' = 12x^2 - 6 at the roots of 4x^3 - 6x + 1, by Newton's method in NumPy: 2/14.306 and 2/9.347.
    expect(limitFrom("-2").rate).toBeCloseTo(0.139799, 5);
    expect(limitFrom("0.1").rate).toBeCloseTo(0.139799, 5);
    expect(limitFrom("0.3").rate).toBeCloseTo(0.213967, 5);
  });

  it("has none at a corner, where nothing is below, and uphill", () => {
    for (const settings of [{ f: "abs(x)" }, { f: "exp(x)" }, { f: "relu(x)" }, { way: "up" }])
      expect(new DownhillStudy(settings).limit).toBeNull();
  });

  it("ends in the valley on whose slope it starts", () => {
    const study = walked({ f: "x^4 - 3x^2 + x", from: "2.1;-2;0.3;0.1", rate: "0.03" });
    expect(study.ground.valleys.map(({ at }) => Number(at[0].toFixed(6)))).toEqual([
      -1.30084, 1.130901,
    ]);
    const ends = [0, 1, 2, 3].map((i) => study.ground.valleys.indexOf(study.endOf(i)!));
    expect(ends).toEqual([1, 0, 1, 0]);
  });

  it("walks uphill where the sign is wrong, and the error grows", () => {
    const study = walked({ from: "0.5", rate: "0.1", way: "up" }, 10);
    const errors = study.pathOf(0).map(({ value }) => value);
    expect(errors.every((error, i) => i === 0 || error > errors[i - 1])).toBe(true);
    // 0.5 * 1.2^10
    expect(study.pathOf(0)[10].at[0]).toBeCloseTo(0.5 * 1.2 ** 10, 9);
  });

  it("stops where every start is at rest or gone", () => {
    expect(walked({ rate: "0.1" }).numSteps).toBeLessThan(100);
    const diverged = walked({ from: "0.5", rate: "1.1" });
    // 0.5 * 1.2^n is beyond 9, one and a half widths from the middle, from n = 16 on.
    expect(diverged.numSteps).toBe(16);
    expect(diverged.canStep).toBe(false);
  });

  it("keeps its starts on the picture when the function changes", () => {
    const study = new DownhillStudy({ f: "sin(x)", from: "6;-1" });
    study.ground.curve.type("x^2");
    study.functionChanged();
    expect(study.starts).toEqual([[3], [-1]]);
  });

  it("has up to four starts, and looks at the one that was moved last", () => {
    const study = new DownhillStudy({});
    for (let i = 0; i < 5; i++) study.addStart();
    expect(study.starts).toHaveLength(4);
    expect(study.selected).toBe(3);
    study.moveStart(1, [-99]);
    expect(study.selected).toBe(1);
    expect(study.starts[1]).toEqual([-3]);
    study.removeStart();
    study.removeStart();
    study.removeStart();
    study.removeStart();
    expect(study.starts).toHaveLength(1);
    expect(study.selected).toBe(0);
  });
});

describe("a descent in a valley", () => {
  it("moves both coordinates", () => {
    const study = walked({ on: "valley", f: "0.1x^2 + y^2", from: "-5,2", rate: "0.5" }, 1);
    // (0.2 * -5, 2 * 2) = (-1, 4)
    expect(study.shown).toMatchObject({ gradient: [-1, 4], next: [-4.5, 0] });
  });

  it("has its limit from the steepest direction of the nearest valley", () => {
    expect(new DownhillStudy({ on: "valley" }).limit!.rate).toBeCloseTo(1, 6);
    expect(new DownhillStudy({ on: "valley", f: "x^2 + 3y^2" }).limit).toBeNull();
  });

  it("starts where its surface has something to show", () => {
    const study = new DownhillStudy({});
    study.walkOn("valley");
    expect(study.starts).toEqual([[-5, 2]]);
    study.ground.surface.choose("rosenbrock");
    study.functionChanged();
    expect(study.starts).toEqual([[-1.2, 1]]);
    // At 0.1, where the bowl is at home, the first step would lead from -1.2 to 20.
    expect(study.rate).toBe(0.001);
    study.walkOn("curve");
    expect(study.rate).toBe(0.1);
    study.setRate(0.5);
    study.walkOn("valley");
    expect(study.rate).toBe(0.5);
  });
});

describe("the link of a descent", () => {
  it.each([
    { f: "x^2", from: "2.4", rate: "0.1" },
    { f: "sin(x)", from: "1;-2", rate: "1.1", momentum: "on", way: "up", steps: "12" },
    { on: "valley", f: "x^2 + 3*y^2", from: "1,-2;0.5,0.25", rate: "0.03", steps: "5" },
  ])("opens as it was: %j", (settings) => {
    expect(new DownhillStudy(settings).settings).toEqual(settings);
  });

  it("passes over what means nothing", () => {
    const study = new DownhillStudy({
      on: "moon",
      f: "x^",
      from: "a;1",
      rate: "fast",
      steps: "-3",
    });
    expect(study.settings).toEqual({ f: "x^2", from: "2.4", rate: "0.1" });
    expect(study.ground.curve.problem).toBe("");
  });
});
