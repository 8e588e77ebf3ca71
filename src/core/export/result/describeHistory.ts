import type { ResultHistory } from "../csv/NetworkResult";

/** Losses and accuracies of all networks of a run at one moment, `[networks]` each. */
export interface EvaluatedNetworks {
  readonly epoch: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  readonly trainAccuracy: Float64Array;
  readonly testAccuracy: Float64Array;
}

/** Losses and accuracies of network `n` over epochs. */
export function describeHistory(
  evaluations: readonly EvaluatedNetworks[],
  n: number,
): ResultHistory {
  return {
    epoch: evaluations.map(({ epoch }) => epoch),
    trainLoss: evaluations.map(({ trainLoss }) => trainLoss[n]),
    testLoss: evaluations.map(({ testLoss }) => testLoss[n]),
    trainAccuracy: evaluations.map(({ trainAccuracy }) => trainAccuracy[n]),
    testAccuracy: evaluations.map(({ testAccuracy }) => testAccuracy[n]),
  };
}
