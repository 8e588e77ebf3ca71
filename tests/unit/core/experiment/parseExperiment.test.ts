import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { parseExperiment } from "../../../../src/core/experiment/parseExperiment";
import { formatProblem } from "../../../../src/core/experiment/problem";

function messages(text: string): string[] {
  return parseExperiment(text).problems.map(formatProblem);
}

describe("parseExperiment", () => {
  it("reads JSON, with a byte order mark too", () => {
    const text = `\uFEFF${JSON.stringify(DEFAULT_EXPERIMENT)}\n`;
    expect(parseExperiment(text)).toEqual({
      experiment: DEFAULT_EXPERIMENT,
      table: null,
      problems: [],
    });
  });

  it("says what is wrong with an empty file, with no JSON and with an infinite number", () => {
    expect(messages("")).toEqual(["the document must be JSON, and is empty"]);
    expect(messages("{ seed: 1 }")).toEqual([
      expect.stringMatching(/^the document must be JSON \(/),
    ]);
    expect(messages('{ "training": { "l1": 1e400 } }')).toEqual([
      "training.l1 must be a number from 0 to 10, got Infinity",
    ]);
  });
});
