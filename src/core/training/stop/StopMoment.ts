import { spread } from "../../math/statistics";

/** What stop rules judge: medians of every variant at the end of an epoch. */
export interface StopMoment {
  readonly epoch: number;
  /** Infinity where the median network diverged. */
  readonly testLoss: readonly number[];
  /** NaN for real targets. */
  readonly testAccuracy: readonly number[];
}

/** Losses and accuracies of all networks, `[numVariants * replicates]`, and which of them diverged. */
export interface NetworksMoment {
  readonly epoch: number;
  readonly testLoss: ArrayLike<number>;
  readonly testAccuracy: ArrayLike<number>;
  readonly diverged: ReadonlySet<number>;
}

/** The variants' medians over replicates, in which a diverged network is the worst there is. */
export function toStopMoment(
  { epoch, testLoss, testAccuracy, diverged }: NetworksMoment,
  replicates: number,
): StopMoment {
  const numVariants = testLoss.length / replicates;
  const medians = (values: ArrayLike<number>, worst: "high" | "low") =>
    Array.from({ length: numVariants }, (_, v) => {
      const own = Array.from({ length: replicates }, (_, r) => v * replicates + r);
      return spread(
        own.map((n) => (diverged.has(n) ? NaN : values[n])),
        worst,
      ).median;
    });
  const isReal = Array.from(testAccuracy).every(Number.isNaN);
  return {
    epoch,
    testLoss: medians(testLoss, "high"),
    testAccuracy: isReal
      ? Array.from({ length: numVariants }, () => NaN)
      : medians(testAccuracy, "low"),
  };
}
