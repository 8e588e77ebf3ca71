import { NETWORK_COLUMNS, networkCells } from "./networkColumns";
import type { NetworkResult } from "./NetworkResult";
import { writeCsv, type CsvCell } from "./writeCsv";

const COLUMNS = ["trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "testR2"] as const;

/** Losses, accuracies and R² as CSV, a row for each network and epoch. */
export function historyToCsv(networks: readonly NetworkResult[]): string {
  const rows = networks.flatMap((network) =>
    network.history.epoch.map((epoch, i): CsvCell[] => [
      ...networkCells(network),
      epoch,
      ...COLUMNS.map((name) => network.history[name][i]),
    ]),
  );
  return writeCsv([[...NETWORK_COLUMNS, "epoch", ...COLUMNS], ...rows]);
}
