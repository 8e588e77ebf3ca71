import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { build } from "../../../../../src/core/calculus/expression/build";
import { escapeXml } from "../../../../../src/core/calculus/expression/escapeXml";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { type MathMLOptions, toMathML } from "../../../../../src/core/calculus/expression/toMathML";
import { arbitraryExpression } from "../arbitraryExpression";

/** MathML as a line of text: signs for the elements that carry meaning, the rest left out. */
function reading(mathML: string): string {
  return mathML
    .replace(/<mfrac>/g, "frac[")
    .replace(/<msup>/g, "sup[")
    .replace(/<msqrt>/g, "sqrt[")
    .replace(/<mtable>/g, "table[")
    .replace(/<\/(mfrac|msup|msqrt|mtable)>/g, "]")
    .replace(/<mi>/g, "")
    .replace(/&#x2062;/g, "~")
    .replace(/&#x2061;/g, "@")
    .replace(/<[^>]*>/g, "");
}

const read = (text: string, options?: MathMLOptions) =>
  reading(toMathML(parseKnown(text, ["x", "y"]), options));

describe("toMathML", () => {
  it("is presentation MathML in one element", () => {
    expect(toMathML(parseKnown("2x^2"))).toBe(
      "<mrow><mn>2</mn><mo>&#x2062;</mo><msup><mi>x</mi><mn>2</mn></msup></mrow>",
    );
  });

  it.each([
    ["3x + 1", "3~x+1"],
    ["2*3", "2·3"],
    ["2*3^x", "2·sup[3x]"],
    ["x*step(x)", "x·{table[1if&#xA0;x&gt;00if&#xA0;x&lt;0]"],
    ["x*sin(x)^2", "x~sup[sin2]@(x)"],
    ["2*(x/3)", "2·frac[x3]"],
    ["(x + 1)/(x - 1)", "frac[x+1x−1]"],
    ["(x + 1)(x - 1)", "(x+1)~(x−1)"],
    ["x - (y - 1)", "x−(y−1)"],
    ["-x^2", "−sup[x2]"],
    ["(-x)^2", "sup[(−x)2]"],
    ["x*(-y)", "x~(−y)"],
    ["(x/y)^2", "sup[(frac[xy])2]"],
    ["x^(y + 1)", "sup[xy+1]"],
    ["sin(x)^2", "sup[sin2]@(x)"],
    ["sin(x)^y", "sup[sin@(x)y]"],
    ["exp(-x)", "sup[e−x]"],
    ["exp(x)^2", "sup[(sup[ex])2]"],
    ["sqrt(x)^3", "sup[sqrt[x]3]"],
    ["abs(x - 1)", "|x−1|"],
    ["max(x, 2y)", "max@(x,2~y)"],
    ["2pi", "2~π"],
    ["1e-7x", "1·sup[10−7]~x"],
    ["step(x)", "{table[1if&#xA0;x&gt;00if&#xA0;x&lt;0]"],
  ])("writes %s", (text, written) => {
    expect(read(text)).toBe(written);
  });

  it.each([
    ["x^2", { x: 3 }, "sup[32]"],
    ["x^2", { x: -3 }, "sup[(−3)2]"],
    ["2x", { x: -0.5 }, "2·(−0.5)"],
    ["x + 1", { x: -0.5 }, "−0.5+1"],
    ["1 + x", { x: -0.5 }, "1+(−0.5)"],
    ["x*y", { x: 2, y: 0.000017 }, "2·1.7·sup[10−5]"],
    ["x^2", { x: 0.000017 }, "sup[(1.7·sup[10−5])2]"],
    ["-x", { x: -1 }, "−(−1)"],
    ["x/y", { x: 1 }, "frac[1y]"],
    ["1/x", { x: Infinity }, "frac[1∞]"],
  ])("plugs numbers into %s", (text, values, written) => {
    expect(read(text, { values })).toBe(written);
  });

  it("rounds plugged numbers to the digits asked for, and literals never", () => {
    expect(read("1.23456x", { values: { x: 9.87654 }, digits: 2 })).toBe("1.23456·9.9");
  });

  it("writes pending derivatives, partial ones with a round d", () => {
    const pending = build.derivative(parseKnown("x^2"), "x");
    expect(reading(toMathML(pending))).toBe("frac[ddx](sup[x2])");
    expect(reading(toMathML(pending, { isPartial: true }))).toBe("frac[∂∂x](sup[x2])");
  });

  it("escapes what is markup", () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    // A tree that no parser made, as a link might carry one.
    const forged = build.variable("<script>" as never);
    expect(toMathML(forged)).toBe("<mi>&lt;script&gt;</mi>");
  });

  it("closes every element that it opens, whatever the expression", () => {
    fc.assert(
      fc.property(
        arbitraryExpression({ variables: ["x", "y"] }),
        fc.record({ x: fc.double(), y: fc.double() }),
        (tree, values) => {
          for (const options of [{}, { values }])
            expect(unclosed(toMathML(tree, options))).toBe("");
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

/** What is left of markup once innermost elements are taken out until none is left; nothing where all is closed. */
function unclosed(mathML: string): string {
  for (let rest = mathML; ;) {
    const next = rest.replace(/<(m\w+)(?: \w+="[^"<&]*")*>(?:[^<>&]|&(?:#?\w+);)*<\/\1>/g, "");
    if (next === rest) return rest;
    rest = next;
  }
}
