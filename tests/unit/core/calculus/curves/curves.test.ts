import { describe, expect, it } from "vitest";

import { criticalPoints } from "../../../../../src/core/calculus/curves/criticalPoints";
import { CURVES } from "../../../../../src/core/calculus/curves/curves";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import type { Domain } from "../../../../../src/core/calculus/roots/findCrossings";

const find = (text: string, domain: Domain) => criticalPoints(parseKnown(text), domain);

/** Each point as `[kind, x]`, x to 12 places. */
const pointsOf = (text: string, domain: Domain) =>
  find(text, domain).points.map(({ kind, x }) => [kind, Number(x.toFixed(12)) + 0]);

describe("CURVES", () => {
  it.each(Object.entries(CURVES))(
    "%s is listed under its own id, with values all over",
    (id, curve) => {
      expect(curve.id).toBe(id);
      const tree = parseKnown(curve.text);
      const [from, to] = curve.domain;
      for (let i = 0; i <= 20; i++)
        expect(evaluate(tree, { x: from + ((to - from) * i) / 20 })).toSatisfy(Number.isFinite);
    },
  );

  it("have the critical points of their closed forms", () => {
    const found = Object.fromEntries(
      Object.values(CURVES).map(({ id, text, domain }) => [id, pointsOf(text, domain)]),
    );
    // pi/2 = 1.570796326795 and 3pi/2 = 4.712388980385
    expect(found).toEqual({
      square: [["minimum", 0]],
      cube: [["saddle", 0]],
      sine: [
        ["maximum", -4.712388980385],
        ["minimum", -1.570796326795],
        ["maximum", 1.570796326795],
        ["minimum", 4.712388980385],
      ],
      exponential: [],
      absolute: [["minimum", 0]],
      sigmoid: [],
      tanh: [],
      relu: [],
      softplus: [],
      // The roots of 4x^3 - 6x + 1, by Newton's method in NumPy 2.
      twoValleys: [
        ["minimum", -1.300839565942],
        ["maximum", 0.169938443312],
        ["minimum", 1.13090112263],
      ],
    });
  });
});

describe("criticalPoints", () => {
  it("finds them to the last digits, between the samples too", () => {
    // 3x^2 - 2 = 0 at x = sqrt(2/3); values -+ 4/3 sqrt(2/3).
    const { points } = find("x^3 - 2x", [-2, 2.1]);
    const x = Math.sqrt(2 / 3);
    expect(points.map(({ kind }) => kind)).toEqual(["maximum", "minimum"]);
    expect(points[0].x).toBeCloseTo(-x, 14);
    expect(points[1].x).toBeCloseTo(x, 14);
    expect(points[1].value).toBeCloseTo((-4 / 3) * x, 14);
    expect(points.every(({ isKink }) => !isKink)).toBe(true);
  });

  it.each<[string, Domain, (string | number)[][]]>([
    // A saddle that no sample meets.
    ["(x - 0.1)^3", [-1, 1.3], [["saddle", 0.1]]],
    ["1 - (x - 0.3)^5", [-1, 1.1], [["saddle", 0.3]]],
    ["x^4", [-1, 1.3], [["minimum", 0]]],
    // 4x^3 - 6x^2 + 2x = 2x (2x - 1) (x - 1)
    [
      "x^4 - 2x^3 + x^2",
      [-1, 2.05],
      [
        ["minimum", 0],
        ["maximum", 0.5],
        ["minimum", 1],
      ],
    ],
    // 12x^3 - 12x^2 = 12 x^2 (x - 1)
    [
      "3x^4 - 4x^3",
      [-1, 2.05],
      [
        ["saddle", 0],
        ["minimum", 1],
      ],
    ],
    ["x^2", [0, 1], [["minimum", 0]]],
    ["1/x", [-1, 1.1], []],
    ["1/x^2", [-1, 1.1], []],
    ["1/(x - 1/3)^2", [-1, 1.1], []],
    ["ln(abs(x))", [-1, 1.1], []],
    ["tan(x)", [-2, 2.1], []],
    ["ln(x)", [-1, 1.1], []],
    ["x", [-1, 1], []],
  ])("of %s on %j", (text, domain, expected) => {
    expect(pointsOf(text, domain)).toEqual(expected);
  });

  it("says that a minimum at a corner has no slope of 0", () => {
    expect(find("abs(x)", [-3, 3]).points).toEqual([
      { x: 0, value: 0, kind: "minimum", isKink: true },
    ]);
    const [corner] = find("2 - abs(x - 1/3)", [-3, 3]).points;
    expect(corner).toMatchObject({ kind: "maximum", isKink: true, value: 2 });
    expect(corner.x).toBeCloseTo(1 / 3, 15);
    // A cusp, whose slopes are infinite, and |x| in disguise, for which the chain rule has no answer.
    for (const text of ["sqrt(abs(x))", "sqrt(x^2)"])
      expect(find(text, [-1, 1.1]).points, text).toMatchObject([{ kind: "minimum", isKink: true }]);
  });

  it("finds where a curve is flat", () => {
    expect(find("relu(x)", [-3, 3])).toEqual({ points: [], flats: [[-3, 0]] });
    const { flats } = find("max(abs(x), 1.234)", [-3, 3]);
    expect(flats).toHaveLength(1);
    expect(flats[0][0]).toBeCloseTo(-1.234, 14);
    expect(flats[0][1]).toBeCloseTo(1.234, 14);
    expect(find("7", [-1, 1]).flats).toEqual([[-1, 1]]);
  });
});
