import { capitalize } from "./capitalize";
import { describeBlockedLayer } from "./describeBlockedLayer";
import { describeOutcome } from "./describeOutcome";
import type { VariantFindings, Verdict, VerdictKind } from "./findings";
import { gradientShare, gradientShareInWords } from "./gradientShare";

/** Layer 1's share of the last hidden layer's gradient below which it vanishes; above the inverse it explodes. */
export const VANISHING_BELOW = 1 / 30;

/** One short sentence to stand by a variant's name: what reaches layer 1, and what training has come to; null where nothing is known. */
export function describeVariant(
  variant: VariantFindings,
  numReplicates: number,
  step: number,
): Omit<Verdict, "variant"> | null {
  return step === 0 ? describeStart(variant) : describeProgress(variant, numReplicates);
}

/** Before the first step only the gradient is worth a word. */
function describeStart({ deltaRms }: VariantFindings): Omit<Verdict, "variant"> | null {
  const share = gradientShare(deltaRms);
  if (!share) return null;
  const text = `Before training, ${gradientShareInWords(share)}.`;
  return { kind: kindOfRatio(share.ratio), text };
}

/** The clauses stand side by side: small gradients and a poor result are both facts, neither proves the other. */
function describeProgress(
  variant: VariantFindings,
  numReplicates: number,
): Omit<Verdict, "variant"> | null {
  const { numDiverged, deltaRms } = variant;
  const hasDiverged = numDiverged > numReplicates / 2;
  const share = hasDiverged ? null : gradientShare(deltaRms);
  const outcome = hasDiverged ? null : describeOutcome(variant);
  const isStuck = outcome?.kind === "chance";
  const blocked = isStuck ? describeBlockedLayer(variant) : null;
  const clauses = [
    numDiverged > 0 && divergedInWords(numDiverged, numReplicates),
    share && gradientShareInWords(share),
    blocked?.text,
    outcome?.text,
  ].filter((clause) => typeof clause === "string");
  if (clauses.length === 0) return null;

  let kind: VerdictKind = outcome?.kind ?? "healthy";
  if (hasDiverged) kind = "diverged";
  else if (blocked) kind = blocked.kind;
  else if (isStuck && share && kindOfRatio(share.ratio) !== "healthy")
    kind = kindOfRatio(share.ratio);
  return { kind, text: `${capitalize(clauses.join("; "))}.` };
}

function kindOfRatio(ratio: number): VerdictKind {
  if (Number.isNaN(ratio) || ratio < VANISHING_BELOW) return "vanishing";
  return ratio > 1 / VANISHING_BELOW ? "exploding" : "healthy";
}

function divergedInWords(numDiverged: number, numReplicates: number): string {
  if (numReplicates === 1) return "diverged";
  if (numDiverged === numReplicates) return `all ${numReplicates} replicates diverged`;
  return `${numDiverged} of ${numReplicates} replicates diverged`;
}
