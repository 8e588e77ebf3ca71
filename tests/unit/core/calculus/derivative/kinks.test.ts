import { describe, expect, it } from "vitest";

import { derivative } from "../../../../../src/core/calculus/derivative/derivative";
import { kinkConditions, kinks } from "../../../../../src/core/calculus/derivative/kinks";
import { evaluate } from "../../../../../src/core/calculus/expression/evaluate";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { toText } from "../../../../../src/core/calculus/expression/toText";

/** Each kink as `[x, slope on the left, slope on the right]`. */
function kinksOf(text: string): number[][] {
  return kinks(parseKnown(text), [-4, 4]).map(({ at, left, right }) => [at, left, right]);
}

describe("kinks", () => {
  it.each([
    ["abs(x)", [[0, -1, 1]]],
    ["relu(x)", [[0, 0, 1]]],
    ["relu(-x)", [[0, -1, 0]]],
    ["max(x, 1)", [[1, 0, 1]]],
    ["min(x, -x)", [[0, 1, -1]]],
    ["2abs(x) + x", [[0, -1, 3]]],
    // u = x^2 - 1 has the slopes -2 and 2 at its zeros.
    [
      "abs(x^2 - 1)",
      [
        [-1, -2, 2],
        [1, -2, 2],
      ],
    ],
    [
      "abs(x) + abs(x - 2)",
      [
        [0, -2, 0],
        [2, 0, 2],
      ],
    ],
    [
      "relu(abs(x) - 1)",
      [
        [-1, -1, 0],
        [1, 0, 1],
      ],
    ],
    ["abs(abs(x))", [[0, -1, 1]]],
    ["relu(relu(x))", [[0, 0, 1]]],
  ])("of %s", (text, expected) => {
    expect(kinksOf(text)).toEqual(expected);
  });

  it.each(["x^2", "sin(x)", "abs(x^3)", "relu(x)^2", "relu(x^2)", "max(x, x)", "softplus(x)"])(
    "has none for %s",
    (text) => {
      expect(kinksOf(text)).toEqual([]);
    },
  );

  it("finds a kink that no double meets", () => {
    // 3x - 1 rounds to no 0 near a third.
    const [{ at, left, right }] = kinks(parseKnown("abs(3x - 1)"), [-4, 4]);
    expect(at).toBeCloseTo(1 / 3, 15);
    expect([left, right]).toEqual([-3, 3]);
  });

  it("finds those along y where x is held", () => {
    const tree = parseKnown("abs(y - x)", ["x", "y"]);
    expect(kinks(tree, [-4, 4], "y", { x: 2 })).toMatchObject([{ at: 2, left: -1, right: 1 }]);
  });

  it("says in symbols where the derivative may be missing", () => {
    const conditions = kinkConditions(parseKnown("abs(x - 1) + max(x, y)*relu(2y)", ["x", "y"]));
    expect(conditions.map(({ part, zero }) => [toText(part), toText(zero)])).toEqual([
      ["abs(x - 1)", "x - 1"],
      ["max(x, y)", "x - y"],
      ["relu(2y)", "2y"],
    ]);
  });

  it.each(["abs(x)", "relu(x)", "max(x, 0)"])(
    "of %s leave the derivative without a value",
    (text) => {
      const slope = derivative(parseKnown(text));
      expect(evaluate(slope, { x: 0 })).toBeNaN();
      expect(evaluate(slope, { x: 1e-300 })).toBe(1);
    },
  );
});
