import type { Task } from "../data/DataSource";
import type { LossId } from "../experiment/Experiment";
import { formatLoss } from "../math/formatNumber";
import { log } from "../math/log";
import { mean, median } from "../math/statistics";

/** What an answer that ignores the features reaches at best: every class at its frequency, or the targets' mean. */
export interface ChanceLevel {
  readonly loss: number;
  /** Share of the largest class; null for real targets. */
  readonly accuracy: number | null;
  /** The loss in words: "chance (ln 2 = .69)". */
  readonly phrase: string;
  /** The same beside the loss itself: "chance (ln 2)". */
  readonly brief: string;
}

/** Classes closer than this to equal frequencies are called by `ln(number of classes)`, in nats. */
const NEAR_LOG_CLASSES = 0.01;

/**
 * Chance on each replicate's targets (at least one replicate, at least one target), the median over the replicates.
 * Cross-entropy: the entropy `-sum(p log p)` of the class frequencies p; mean squared error: `(1 - sum p^2) / C` for
 * C classes, the variance for real targets.
 */
export function chanceLevel(
  replicates: readonly ArrayLike<number>[],
  task: Task,
  numClasses: number,
  loss: LossId,
): ChanceLevel {
  if (task === "real") {
    const variance = median(replicates.map(varianceOf));
    const phrase = `chance (${formatLoss(variance)}, guessing the mean)`;
    return { loss: variance, accuracy: null, phrase, brief: briefOf(variance) };
  }
  const frequencies = replicates.map((y) => classFrequencies(y, numClasses));
  const accuracy = median(frequencies.map((shares) => Math.max(...shares)));
  if (loss === "meanSquaredError") {
    const value = median(frequencies.map(squaredErrorOf));
    return { loss: value, accuracy, phrase: briefOf(value), brief: briefOf(value) };
  }
  const entropy = median(frequencies.map(entropyOf));
  const isBalanced = log(numClasses) - entropy < NEAR_LOG_CLASSES;
  const phrase = isBalanced
    ? `chance (ln ${numClasses} = ${formatLoss(log(numClasses))})`
    : `chance (${formatLoss(entropy)}, guessing by class frequency)`;
  const brief = isBalanced ? `chance (ln ${numClasses})` : briefOf(entropy);
  return { loss: entropy, accuracy, phrase, brief };
}

function briefOf(loss: number): string {
  return `chance (${formatLoss(loss)})`;
}

/** `-sum(p log p)`, in nats. */
function entropyOf(frequencies: readonly number[]): number {
  return frequencies.reduce((sum, p) => (p > 0 ? sum - p * log(p) : sum), 0);
}

/** `(1 - sum p^2) / C`, where the frequencies are the answer. */
function squaredErrorOf(frequencies: readonly number[]): number {
  return frequencies.reduce((rest, p) => rest - p * p, 1) / frequencies.length;
}

function classFrequencies(y: ArrayLike<number>, numClasses: number): number[] {
  const counts = new Array<number>(numClasses).fill(0);
  for (let i = 0; i < y.length; i++) counts[y[i]]++;
  return counts.map((count) => count / y.length);
}

function varianceOf(y: ArrayLike<number>): number {
  const center = mean(y);
  return mean(Float64Array.from(y, (value) => (value - center) * (value - center)));
}
