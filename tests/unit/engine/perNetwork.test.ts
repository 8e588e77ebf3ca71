import { describe, expect, it } from "vitest";

import { networkRanges, selectByNetwork } from "../../../src/engine/kernels/perNetwork";

/** Which statement the GLSL runs for each network: the text is C, whose `if`, `else` and `<` mean the same here. */
function runFor(code: string, network: number): string {
  return new Function("n", `let ran = ""; ${code} return ran;`)(network) as string;
}

describe("networkRanges", () => {
  it("joins equal neighbours", () => {
    expect(networkRanges(["a", "a", "b", "a"])).toEqual([
      { start: 0, end: 2, value: "a" },
      { start: 2, end: 3, value: "b" },
      { start: 3, end: 4, value: "a" },
    ]);
  });

  it("is one range where all are equal, none where there are none", () => {
    expect(networkRanges([1, 1, 1])).toEqual([{ start: 0, end: 3, value: 1 }]);
    expect(networkRanges([])).toEqual([]);
  });

  it("tells an undefined value from no range", () => {
    expect(networkRanges([undefined, undefined])).toEqual([{ start: 0, end: 2, value: undefined }]);
  });
});

describe("selectByNetwork", () => {
  it.each([{ values: ["a"] }, { values: ["a", "a", "b"] }, { values: ["a", "b", "b", "a", "c"] }])(
    "runs the statement of each network's own value: $values",
    ({ values }) => {
      const code = selectByNetwork(values, (value) => `ran += "${value}";`);
      expect(values.map((_, n) => runFor(code, n))).toEqual(values);
    },
  );

  it("writes one statement without a condition where all are equal", () => {
    expect(selectByNetwork(["a", "a"], () => "f();")).toBe("{ f(); }");
  });

  it("asks the variable that it is told", () => {
    expect(selectByNetwork(["a", "b"], (value) => `${value}();`, "at[0]")).toBe(
      "if (at[0] < 1) { a(); } else { b(); }",
    );
  });
});
