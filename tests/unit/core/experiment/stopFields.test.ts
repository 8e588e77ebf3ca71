import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { decodeLink } from "../../../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { differenceFromDefaults } from "../../../../src/core/experiment/link/differenceFromDefaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";

describe("the stop rules of a document", () => {
  it("are none by default, and then in no link", () => {
    expect(withDefaults({}).stop).toEqual({
      testLoss: null,
      testAccuracy: null,
      patience: null,
      seconds: null,
      when: "all",
    });
    expect(differenceFromDefaults(withDefaults({}))).toEqual({});
  });

  it("travel in a link", () => {
    const experiment = withDefaults({ stop: { testLoss: 0.05, patience: 20, when: "any" } });
    const link = decodeLink(encodeExperiment(experiment));
    expect(link).toMatchObject({ dropped: [] });
    expect(link.experiment).toEqual(experiment);
  });

  it("are refused with path, rule and value", () => {
    const stop = { testLoss: -1, testAccuracy: 95, patience: 0.5, seconds: "9", when: "both" };
    expect(validateExperiment({ stop }).problems.map(formatProblem)).toEqual([
      "stop.testLoss must be null or a number from 0 to 1000000, got -1",
      "stop.testAccuracy must be null or a number from 0 to 1, got 95",
      "stop.patience must be null or an integer from 1 to 100000, got 0.5",
      'stop.seconds must be null or a number from 1 to 86400, got "9"',
      'stop.when must be one of all, any, got "both"',
    ]);
  });

  it("belong to all variants", () => {
    const variants = [{ name: "a", stop: { patience: 3 } }];
    expect(validateExperiment({ variants }).problems.map(({ path }) => path)).toEqual([
      "variants[0].stop",
    ]);
  });
});
