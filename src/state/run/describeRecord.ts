import { describeComparison } from "../../core/verdict/describeComparison";
import type { Verdict } from "../../core/verdict/findings";
import { comparisonFindings } from "./comparisonFindings";
import type { RunRecord } from "./RunRecord";

/** The sentences on what a run has come to. */
export function describeRecord(record: RunRecord): readonly Verdict[] {
  return describeComparison(comparisonFindings(record));
}
