import type { LayerStatistics } from "../../training/LayerStatistics";

/** Losses, accuracies and R² by epoch; what is not finite may be null, as in the command line's JSON. */
export interface ResultHistory {
  readonly epoch: readonly number[];
  readonly trainLoss: readonly (number | null)[];
  readonly testLoss: readonly (number | null)[];
  readonly trainAccuracy: readonly (number | null)[];
  readonly testAccuracy: readonly (number | null)[];
  /** Of real targets by their mean squared error. */
  readonly testR2: readonly (number | null)[];
}

/** Statistics `[epochs][layers]`, first layer to output layer. */
export type ResultLayers = { readonly epoch: readonly number[] } & {
  readonly [Name in keyof LayerStatistics]: readonly (readonly (number | null)[])[];
};

/** One network of the command line's result, as far as tables show it. */
export interface NetworkResult {
  readonly variant: string;
  readonly replicate: number;
  readonly history: ResultHistory;
  readonly layers?: ResultLayers;
}
