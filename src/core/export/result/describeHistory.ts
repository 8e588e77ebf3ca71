import type { ResultHistory } from "../csv/NetworkResult";

/** Losses and accuracies of all networks of a run at one moment, `[networks]` each. */
export interface EvaluatedNetworks {
  readonly epoch: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  readonly trainAccuracy: Float64Array;
  readonly testAccuracy: Float64Array;
}

/** R² of every test loss; without one it is not defined. */
export type LossToR2 = (testLoss: number) => number;
const HAS_NONE: LossToR2 = () => NaN;

/** Losses, accuracies and R² of network `n` over epochs. */
export function describeHistory(
  evaluations: readonly EvaluatedNetworks[],
  n: number,
  toR2: LossToR2 = HAS_NONE,
): ResultHistory {
  return {
    epoch: evaluations.map(({ epoch }) => epoch),
    trainLoss: evaluations.map(({ trainLoss }) => trainLoss[n]),
    testLoss: evaluations.map(({ testLoss }) => testLoss[n]),
    trainAccuracy: evaluations.map(({ trainAccuracy }) => trainAccuracy[n]),
    testAccuracy: evaluations.map(({ testAccuracy }) => testAccuracy[n]),
    testR2: evaluations.map(({ testLoss }) => toR2(testLoss[n])),
  };
}
