import type { NetworkResult } from "./NetworkResult";
import { writeCsv, type CsvCell } from "./writeCsv";

const COLUMNS = ["trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "testR2"] as const;

/** Losses, accuracies and R² as CSV, a row for each network and epoch. */
export function historyToCsv(networks: readonly NetworkResult[]): string {
  const rows = networks.flatMap(({ variant, replicate, history }) =>
    history.epoch.map((epoch, i): CsvCell[] => [
      variant,
      replicate,
      epoch,
      ...COLUMNS.map((name) => history[name][i]),
    ]),
  );
  return writeCsv([["variant", "replicate", "epoch", ...COLUMNS], ...rows]);
}
