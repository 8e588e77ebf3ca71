import type { Evidence } from "./Diagnosis";
import type { DiagnosisFindings } from "./DiagnosisFindings";
import { DIAGNOSES, type DiagnosisId } from "./diagnoses/diagnoses";

/** What is found of one variant, by the numbers that speak for it. */
export interface Diagnosis {
  readonly id: DiagnosisId;
  readonly evidence: readonly Evidence[];
}

/** These say how far training has come where nothing is wrong: one of them, and only where no other is found. */
const CALM: readonly DiagnosisId[] = ["plateau", "healthy", "learningSlowly", "learning", "early"];

/** Everything that the numbers show of a variant, the likeliest cause first; empty before the first step and the first evaluation after it. */
export function diagnose(findings: DiagnosisFindings, step: number): Diagnosis[] {
  const isEvaluated = findings.trainLoss !== null || findings.numDiverged > 0;
  if (step === 0 || !isEvaluated) return [];
  const found: Diagnosis[] = [];
  const told = new Set<string>();
  for (const id of Object.keys(DIAGNOSES) as DiagnosisId[]) {
    if (found.length > 0 && CALM.includes(id)) break;
    const evidence = DIAGNOSES[id].find(findings);
    // What has been said for one is not said again for the next.
    if (evidence) found.push({ id, evidence: evidence.filter(({ text }) => !told.has(text)) });
    evidence?.forEach(({ text }) => told.add(text));
  }
  return found;
}
