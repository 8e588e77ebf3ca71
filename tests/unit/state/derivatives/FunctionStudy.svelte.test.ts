import { describe, expect, it } from "vitest";

import { toText } from "../../../../src/core/calculus/expression/toText";
import { addStretch } from "../../../../src/state/derivatives/function/addStretch";
import { domainAround } from "../../../../src/state/derivatives/function/domainAround";
import { FunctionStudy } from "../../../../src/state/derivatives/FunctionStudy.svelte";

const study = (settings: Record<string, string> = {}) => new FunctionStudy(settings);

describe("FunctionStudy", () => {
  it("begins with x sin(x) at -2, and f' drawn nowhere else", () => {
    const one = study();
    expect(one.settings).toEqual({ f: "x sin(x)", x: "-2" });
    expect(one.drawn).toEqual([[-2, -2]]);
    // sin(-2) - 2 cos(-2) = -0.9092974268 + 0.8322936731
    expect(one.slope).toBeCloseTo(-0.0770037537, 9);
    expect(toText(one.derivative)).toBe("sin(x) + x*cos(x)");
  });

  it("draws f' where the point comes through", () => {
    const one = study();
    one.moveTo(-1);
    one.moveTo(-1.5);
    one.moveTo(-3);
    expect(one.drawn).toEqual([[-3, -1]]);
    expect(one.isWhole).toBe(false);
    one.moveTo(-4);
    one.moveTo(4);
    expect(one.isWhole).toBe(true);
    expect(one.settings).toMatchObject({ drawn: "all" });
    one.clear();
    expect(one.drawn).toEqual([[4, 4]]);
  });

  it("leads to f' by rules, a step at a time", () => {
    const one = study();
    expect(one.steps.map(({ rule }) => rule)).toEqual([
      "product",
      "variable",
      "function",
      "simplify",
    ]);
    one.showSteps(2);
    expect(one.settings).toMatchObject({ rules: "2" });
    one.showSteps(99);
    expect(one.numShown).toBe(4);
    one.showSteps(-1);
    expect(one.numShown).toBe(0);
  });

  it("begins anew with another function", () => {
    const one = study({ f: "sin(x)", x: "6", drawn: "all", rules: "1" });
    expect([one.isWhole, one.numShown]).toEqual([true, 1]);
    one.chosen.choose("cube");
    one.functionChanged();
    expect(one.settings).toEqual({ f: "x^3", x: "2" });
    expect(one.drawn).toEqual([[2, 2]]);
  });

  it("has no slope at a corner, and one of 1 after it", () => {
    const one = study({ f: "abs(x)", x: "0" });
    expect(one.slope).toBeNull();
    expect(one.sides).toEqual({ left: -1, right: 1 });
    one.moveTo(0.5);
    expect(one.slope).toBe(1);
  });

  it("keeps its point where f has a value, as near as can be", () => {
    // ln(x) begins right of 0, sqrt(-x) at 0; over [-4, 4] there is a place each 0.2, in a drag each 0.01.
    const one = study({ f: "ln(x)", x: "-2" });
    expect(one.x).toBeCloseTo(0.2, 12);
    one.moveTo(3);
    one.moveTo(-1);
    expect(one.x).toBeCloseTo(0.01, 12);
    one.chosen.type("sqrt(-x)");
    one.functionChanged();
    expect(one.x).toBe(0);
    expect(study({ f: "1/x", x: "0" }).x).toBeCloseTo(-0.2, 12);
  });

  it("reads links that say nonsense", () => {
    expect(study({ f: "1/", x: "99", drawn: "some", rules: "-3" }).settings).toEqual({
      f: "x sin(x)",
      x: "4",
    });
    expect(study({ f: "1/" }).chosen.problem).toBe("");
  });
});

describe("landmarks", () => {
  it.each([
    // Maxima and minima of x^3 - 3x at -1 and 1.
    ["x^3 - 3x", ["maximum -1 2 0", "minimum 1 -2 0"]],
    ["x^3", ["saddle 0 0 0"]],
    ["x^4", ["minimum 0 0 0"]],
    ["exp(x)", []],
    // No slope at the corner, though it is the lowest point.
    ["abs(x)", ["minimum 0 0 null"]],
    // Level up to its corner.
    ["relu(x)", ["flat -3..0 0 0", "corner 0 0 null"]],
    // 2x - 1 and x change places at 1.
    ["max(x, 2x - 1)", ["corner 1 1 null"]],
    // Level between its corners at -1 and 1.
    ["abs(x - 1) + abs(x + 1)", ["corner -1 2 null", "flat -1..1 2 0", "corner 1 2 null"]],
  ])("of %s are %j", (f, expected) => {
    const found = study({ f }).landmarks.map(({ x, to, value, kind, slope }) => {
      const place = (at: number) => String(Number(at.toFixed(6)));
      const where = x === to ? place(x) : `${place(x)}..${place(to)}`;
      return `${kind} ${where} ${Number(value.toFixed(6))} ${slope}`;
    });
    expect(found.sort()).toEqual([...expected].sort());
  });

  it("of sin(x) are at odd multiples of pi/2", () => {
    const { landmarks } = study({ f: "sin(x)" });
    expect(landmarks.map(({ x }) => x / (Math.PI / 2))).toEqual(
      [-3, -1, 1, 3].map((k) => expect.closeTo(k, 12)),
    );
  });
});

describe("domainAround", () => {
  it("leaves room around the places of note, within the domain", () => {
    const { landmarks, chosen } = study({ f: "x^3 - 3x" });
    // From -1 to 1, and 0.6 * 2 on either side.
    const [low, high] = domainAround(landmarks, chosen.domain);
    expect([low, high]).toEqual([expect.closeTo(-2.2, 9), expect.closeTo(2.2, 9)]);
    expect(domainAround(landmarks, [-1.5, 1])).toEqual([-1.5, 1]);
  });

  it("is all of the domain where there is one place or none", () => {
    const { landmarks, chosen } = study({ f: "x^2" });
    expect(domainAround(landmarks, chosen.domain)).toEqual([-3, 3]);
  });
});

describe("addStretch", () => {
  it("joins those that touch, and keeps the others apart", () => {
    const apart = addStretch([[0, 1]], [2, 3]);
    expect(apart).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(addStretch(apart, [1, 1.5])).toEqual([
      [0, 1.5],
      [2, 3],
    ]);
    expect(addStretch(apart, [0.5, 2.5])).toEqual([[0, 3]]);
    expect(addStretch(apart, [-1, -0.5])).toHaveLength(3);
  });
});
