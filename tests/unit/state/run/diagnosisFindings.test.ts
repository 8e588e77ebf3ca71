import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../src/core/experiment/defaults";
import { comparisonFindings } from "../../../../src/state/run/comparisonFindings";
import { describeRecord } from "../../../../src/state/run/describeRecord";
import { diagnosisFindings } from "../../../../src/state/run/diagnosisFindings";
import { foldProgress, startRecord } from "../../../../src/state/run/RunRecord";
import { fakeRun } from "./fakeEngine";
import { evaluation, progress, snapshot } from "./reports";

const experiment = withDefaults({
  replicates: 1,
  network: { hidden: [2, 2] },
  variants: [{ name: "a" }, { name: "b", network: { activation: "sigmoid" } }],
});

/** Two variants of one replicate: losses of .7 at first; the second gets 1/100 of its gradient, then 1/1,000. */
function trainedRecord() {
  const begun = startRecord(experiment, fakeRun(1, experiment));
  const layers = [
    snapshot(0, 0, [
      [1, 1, 1],
      [0.01, 1, 1],
    ]),
    snapshot(5, 5, [
      [1, 1, 1],
      [0.001, 1, 1],
    ]),
  ];
  const evaluations = [evaluation(0, 0, [1.4, 1.4]), evaluation(5, 5, [0.2, 1.4])];
  return foldProgress(begun, progress(1, evaluations, layers));
}

describe("what a diagnosis is computed from", () => {
  it("is the variant now, as it began, and how its losses went", () => {
    const record = trainedRecord();
    const findings = diagnosisFindings(record, comparisonFindings(record), 1);
    expect(findings).toMatchObject({
      name: "b",
      numReplicates: 1,
      deltaRms: [0.001, 1, 1],
      startDeltaRms: [0.01, 1, 1],
      updateRatio: [0.001, 1, 1],
      // The fake's train losses are half of its test losses.
      history: { epochs: [0, 5], trainLoss: [0.7, 0.7], testLoss: [1.4, 1.4] },
    });
    expect(findings.variant.network.activation).toBe("sigmoid");
  });

  it("comes with the sentence on the variant", () => {
    const verdicts = describeRecord(trainedRecord());
    const ids = verdicts.map(({ diagnoses }) => diagnoses?.map(({ id }) => id));
    expect(verdicts[0]!.kind).toBe("summary");
    expect(ids[0]).toBeUndefined();
    expect(ids[1]).not.toContain("vanishing");
    expect(ids[2]).toContain("vanishing");
  });
});
