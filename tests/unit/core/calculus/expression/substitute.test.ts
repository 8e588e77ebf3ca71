import { describe, expect, it } from "vitest";

import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { substitute } from "../../../../../src/core/calculus/expression/substitute";
import { toText } from "../../../../../src/core/calculus/expression/toText";

describe("substitute", () => {
  it.each([
    ["x^2 + 3x", 2, "2^2 + 3*2"],
    ["x sin(x)", -1.5, "(-1.5)*sin(-1.5)"],
    ["x^2", -2, "(-2)^2"],
    ["pi", 4, "pi"],
  ])("in %s puts %d", (text, value, expected) => {
    const put = substitute(parseKnown(text), "x", value);
    expect(toText(put)).toBe(expected);
  });

  it("leaves the other variable", () => {
    expect(toText(substitute(parseKnown("x + y", ["x", "y"]), "x", 1))).toBe("1 + y");
  });
});
