import { describeComparison } from "../../core/verdict/describeComparison";
import { diagnose } from "../../core/verdict/diagnose";
import type { Verdict } from "../../core/verdict/findings";
import { comparisonFindings } from "./comparisonFindings";
import { diagnosisFindings } from "./diagnosisFindings";
import type { RunRecord } from "./RunRecord";

/** The sentences on what a run has come to, each with what is found of its variant. */
export function describeRecord(record: RunRecord): readonly Verdict[] {
  const findings = comparisonFindings(record);
  return describeComparison(findings).map((verdict) => {
    const { variant } = verdict;
    if (variant === undefined) return verdict;
    const diagnoses = diagnose(diagnosisFindings(record, findings, variant), findings.step);
    return { ...verdict, diagnoses };
  });
}
