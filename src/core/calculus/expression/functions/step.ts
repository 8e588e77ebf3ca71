import { build } from "../build";
import type { MathFunction } from "./MathFunction";

/** 1 above 0, 0 below, and nothing at 0: the derivative of relu. */
export const step: MathFunction = {
  name: "step",
  numArguments: 1,
  value: ([u]) => (u > 0 ? 1 : u < 0 ? 0 : NaN),
  slopes: ([u]) => [u > 0 || u < 0 ? 0 : NaN],
  partials: () => [build.number(0)],
  whyUndefined: ([u]) => (u === 0 ? "jumps at 0" : null),
  notation: {
    mathML: ([u]) =>
      '<mrow><mo stretchy="true">{</mo><mtable>' +
      `<mtr><mtd><mn>1</mn></mtd><mtd><mtext>if&#xA0;</mtext>${u}<mo>&gt;</mo><mn>0</mn></mtd></mtr>` +
      `<mtr><mtd><mn>0</mn></mtd><mtd><mtext>if&#xA0;</mtext>${u}<mo>&lt;</mo><mn>0</mn></mtd></mtr>` +
      "</mtable></mrow>",
    isClosed: false,
    needsSign: true,
  },
};
