/** @file What several diagnoses ask of the numbers. */
import { median } from "../math/statistics";
import { describeOutcome } from "./describeOutcome";
import type { DiagnosisFindings, LossHistory } from "./DiagnosisFindings";
import { VANISHING_BELOW } from "./describeVariant";
import { gradientShare } from "./gradientShare";

/** Evaluations from which on the course of a loss is worth a word. */
const NUM_FOR_TREND = 10;
/** Evaluations that the course is taken from: on the page they are an epoch apart or more. */
const NUM_RECENT = 30;
/** A loss that has come down by less than this share of chance's over the recent evaluations stays where it is. */
const FLAT_BELOW = 0.01;

/** At chance: no better than an answer that ignores the features. */
export function isStuck(findings: DiagnosisFindings): boolean {
  return describeOutcome(findings)?.kind === "chance";
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

/** The largest updateRatio of all layers; null before the first step, and where no layer has one. */
export function largestUpdate({ updateRatio }: DiagnosisFindings): number | null {
  const known = updateRatio.filter(Number.isFinite);
  return known.length === 0 ? null : Math.max(...known);
}

/** How the train loss went lately, null before there is enough of it. */
export interface Course {
  readonly numEpochs: number;
  /** Mean rise between two evaluations, falls counting 0, as a share of chance's loss. */
  readonly meanRise: number;
  /** Share of its ups and downs that are ups: 0 falls steadily, 0.5 goes nowhere. */
  readonly upShare: number;
  /** The medians of the first and the last third differ by less than 1% of chance's loss. */
  readonly isFlat: boolean;
}

export function courseOf({ history, chance }: DiagnosisFindings): Course | null {
  const { epochs, trainLoss } = finiteTail(history);
  if (trainLoss.length < NUM_FOR_TREND) return null;
  const changes = trainLoss.slice(1).map((loss, i) => loss - trainLoss[i]);
  const rises = changes.reduce((sum, change) => sum + Math.max(0, change), 0);
  const falls = changes.reduce((sum, change) => sum + Math.max(0, -change), 0);
  const third = Math.floor(trainLoss.length / 3);
  const fall = median(trainLoss.slice(0, third)) - median(trainLoss.slice(-third));
  return {
    numEpochs: epochs[epochs.length - 1] - epochs[0],
    meanRise: rises / changes.length / chance.loss,
    upShare: rises + falls === 0 ? 0 : rises / (rises + falls),
    isFlat: fall < FLAT_BELOW * chance.loss,
  };
}

/** The newest evaluations after the first step, up to the first from the end that is not finite. */
function finiteTail({ epochs, trainLoss }: LossHistory) {
  let from = Math.max(1, trainLoss.length - NUM_RECENT);
  const gap = trainLoss.findLastIndex((loss) => !Number.isFinite(loss));
  if (gap >= from) from = gap + 1;
  return { epochs: epochs.slice(from), trainLoss: trainLoss.slice(from) };
}
