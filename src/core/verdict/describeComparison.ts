import { describeSummary } from "./describeSummary";
import { describeVariant } from "./describeVariant";
import type { ComparisonFindings, Verdict } from "./findings";

/** What is going on, in words computed from the numbers: a summary if variants are compared, then a sentence on each. */
export function describeComparison(findings: ComparisonFindings): Verdict[] {
  const { variants, numReplicates, step } = findings;
  const sentences = variants.flatMap((variant, index) => {
    const sentence = describeVariant(variant, numReplicates, step);
    return sentence ? [{ ...sentence, variant: index }] : [];
  });
  const summary = variants.length > 1 ? describeSummary(findings) : null;
  return summary ? [{ kind: "summary", text: summary }, ...sentences] : sentences;
}
