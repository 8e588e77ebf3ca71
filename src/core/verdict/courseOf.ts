import { median } from "../math/statistics";
import type { DiagnosisFindings, LossHistory } from "./DiagnosisFindings";

/** Evaluations from which on the course of a loss is worth a word. */
const NUM_FOR_TREND = 10;
/** Evaluations that the course is taken from: on the page they are an epoch apart or more. */
const NUM_RECENT = 30;
/** A loss that has come down by less than this share of chance's over the recent evaluations stays where it is. */
const FLAT_BELOW = 0.01;

/** How the train loss went lately, null before there is enough of it. */
export interface Course {
  readonly numEpochs: number;
  /** Mean rise between two evaluations, falls counting 0, as a share of chance's loss. */
  readonly meanRise: number;
  /** Share of its ups and downs that are ups: 0 falls steadily, 0.5 goes nowhere. */
  readonly upShare: number;
  /** How far the median of the last third lies below that of the first, as a share of chance's loss. */
  readonly fall: number;
  /** It has fallen by less than 1% of chance's loss. */
  readonly isFlat: boolean;
}

export function courseOf({ history, chance }: DiagnosisFindings): Course | null {
  const { epochs, trainLoss } = finiteTail(history);
  if (trainLoss.length < NUM_FOR_TREND) return null;
  const changes = trainLoss.slice(1).map((loss, i) => loss - trainLoss[i]);
  const rises = changes.reduce((sum, change) => sum + Math.max(0, change), 0);
  const falls = changes.reduce((sum, change) => sum + Math.max(0, -change), 0);
  const third = Math.floor(trainLoss.length / 3);
  const fall = (median(trainLoss.slice(0, third)) - median(trainLoss.slice(-third))) / chance.loss;
  return {
    numEpochs: epochs[epochs.length - 1] - epochs[0],
    meanRise: rises / changes.length / chance.loss,
    upShare: rises + falls === 0 ? 0 : rises / (rises + falls),
    fall,
    isFlat: fall < FLAT_BELOW,
  };
}

/** The newest evaluations after the first step, up to the first from the end that is not finite. */
function finiteTail({ epochs, trainLoss }: LossHistory) {
  let from = Math.max(1, trainLoss.length - NUM_RECENT);
  const gap = trainLoss.findLastIndex((loss) => !Number.isFinite(loss));
  if (gap >= from) from = gap + 1;
  return { epochs: epochs.slice(from), trainLoss: trainLoss.slice(from) };
}
