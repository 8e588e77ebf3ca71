/** @file What several diagnoses ask of the numbers. */
import { ACTIVATIONS } from "../activations/activations";
import { describeOutcome, isBlind, NEAR_CHANCE } from "./describeOutcome";
import type { DiagnosisFindings } from "./DiagnosisFindings";
import { VANISHING_BELOW } from "./describeVariant";
import { gradientShare } from "./gradientShare";

/** What counts as learned on examples that were not seen: half of the way from a guess to no error at all. */
const LEARNED_FROM = 0.5;

/** At chance: no better than an answer that ignores the features. */
export function isStuck(findings: DiagnosisFindings): boolean {
  return describeOutcome(findings)?.kind === "chance";
}

/** At chance with a train loss near that of class frequencies, or of the mean of real targets: not merely bad. */
export function isAtFrequencies(findings: DiagnosisFindings): boolean {
  return (
    isStuck(findings) && Number(findings.trainLoss) <= findings.chance.loss * (1 + NEAR_CHANCE)
  );
}

/** No better than a guess by its losses, or by its accuracy, as the summary judges. */
export function isGuess(findings: DiagnosisFindings): boolean {
  return isStuck(findings) || (findings.testAccuracy !== null && isBlind(findings));
}

/** As good as the page asks for, whatever the gradients are. */
export function isSolved(findings: DiagnosisFindings): boolean {
  return describeOutcome(findings)?.kind === "solved";
}

export function hasDiverged({ numDiverged, numReplicates }: DiagnosisFindings): boolean {
  return numDiverged > numReplicates / 2;
}

/** More than half of what a guess would lose is still lost: there is much left to learn. */
export function isFarFromDone({ trainLoss, chance }: DiagnosisFindings): boolean {
  return trainLoss !== null && trainLoss > chance.loss / 2;
}

/** Half of the way from a guess is made on the test set, by its accuracy or its loss. */
export function hasLearned({ testLoss, testAccuracy, chance }: DiagnosisFindings): boolean {
  if (testLoss === null) return false;
  if (testLoss <= (1 - LEARNED_FROM) * chance.loss) return true;
  if (testAccuracy === null || chance.accuracy === null) return false;
  return testAccuracy >= chance.accuracy + LEARNED_FROM * (1 - chance.accuracy);
}

/** Layer 1's `deltaRms` over that of the last hidden layer; null with fewer than two, NaN where both are 0. */
export function ratioNow({ deltaRms }: DiagnosisFindings): number | null {
  return gradientShare(deltaRms)?.ratio ?? null;
}

export function ratioAtStart({ startDeltaRms }: DiagnosisFindings): number | null {
  return gradientShare(startDeltaRms)?.ratio ?? null;
}

export function isVanishing(ratio: number | null): boolean {
  return ratio !== null && (Number.isNaN(ratio) || ratio < VANISHING_BELOW);
}

export function isExploding(ratio: number | null): boolean {
  return ratio !== null && ratio > 1 / VANISHING_BELOW;
}

/** The largest of the hidden layers' shares with its layer, counted from 1; null without hidden layers. */
export function largestShare(shares: readonly number[]): { layer: number; share: number } | null {
  const hidden = shares.map((share, i) => ({ layer: i + 1, share })).slice(0, -1);
  const known = hidden.filter(({ share }) => Number.isFinite(share));
  return known.reduce<(typeof known)[0] | null>(
    (best, one) => (best === null || one.share > best.share ? one : best),
    null,
  );
}

/** Whether all weights were exactly 0 before the first step. */
export function startsAtZero({ variant }: DiagnosisFindings): boolean {
  return variant.network.initializer === "zeros";
}

/**
 * The highest hidden layer, counted from 1, of which all units are dead while no layer up to it gets any gradient; null
 * where there is none. Weights of exactly 0 leave none in any activation: they are no layer's doing.
 */
export function blockingLayer(findings: DiagnosisFindings): number | null {
  const { dead, deltaRms } = findings;
  if (startsAtZero(findings)) return null;
  const layer = 1 + dead.findLastIndex((share, i) => share === 1 && deltaRms[i] === 0);
  return layer > 0 && deltaRms.slice(0, layer).every((rms) => rms === 0) ? layer : null;
}

/** Whether a hidden layer, counted from 1, has an activation with an exactly flat part: ReLU's inactive units are not saturated. */
export function hasFlatPart({ variant: { hidden } }: DiagnosisFindings, layer: number): boolean {
  const activation = hidden[layer - 1]?.activation;
  return activation !== undefined && "isFlat" in ACTIVATIONS[activation];
}

/** The largest updateRatio of all layers; null before the first step, and where no layer has one. */
export function largestUpdate({ updateRatio }: DiagnosisFindings): number | null {
  const known = updateRatio.filter(Number.isFinite);
  return known.length === 0 ? null : Math.max(...known);
}
