import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { build } from "../../../../../src/core/calculus/expression/build";
import { MAX_LENGTH, parse } from "../../../../../src/core/calculus/expression/parse";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { toText } from "../../../../../src/core/calculus/expression/toText";
import { arbitraryExpression } from "../arbitraryExpression";

describe("toText", () => {
  it.each([
    ["3*x^2+sin(x)", "3x^2 + sin(x)"],
    ["(x)", "x"],
    ["x*2", "x*2"],
    ["2*3", "2*3"],
    ["2(x+1)", "2(x + 1)"],
    ["(x+1)-(x-1)", "x + 1 - (x - 1)"],
    ["-(x+1)", "-(x + 1)"],
    ["-(x*x)", "-x*x"],
    ["(-x)*x", "(-x)*x"],
    ["x/(2x)", "x/(2x)"],
    ["(x^2)^3", "(x^2)^3"],
    ["x^(2^3)", "x^(2^3)"],
    ["x^-1", "x^(-1)"],
    ["pow(x,2)", "x^2"],
    ["log(x)", "ln(x)"],
    ["1e-7", "1e-7"],
    ["1/2x", "1/2*x"],
  ])("writes %s as %s", (text, written) => {
    expect(toText(parseKnown(text))).toBe(written);
  });

  it("is read back as the same tree", () => {
    fc.assert(
      fc.property(arbitraryExpression({ variables: ["x", "y"] }), (tree) => {
        const text = toText(tree);
        fc.pre(text.length <= MAX_LENGTH);
        expect(parse(text, ["x", "y"])).toEqual({ tree, problem: null });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("writes a pending derivative as one", () => {
    const pending = build.derivative(parseKnown("x^2"), "x");
    expect(toText(build.product(build.number(3), pending))).toBe("3*d/dx(x^2)");
  });
});

describe("build", () => {
  it("makes a negative number the negate of its size", () => {
    expect(build.number(-2)).toEqual(build.negate(build.number(2)));
    expect(build.number(-0)).toEqual({ kind: "number", value: 0 });
  });

  it("refuses what no literal can say", () => {
    expect(() => build.number(Infinity)).toThrow("a number must be finite, got Infinity");
  });
});
