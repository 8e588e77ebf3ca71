import { LAYER_STATISTIC_NAMES } from "../../training/LayerStatistics";
import { NETWORK_COLUMNS, networkCells } from "./networkColumns";
import type { NetworkResult } from "./NetworkResult";
import { writeCsv, type CsvCell } from "./writeCsv";

/** Layer statistics as CSV, a row for each network, epoch and layer; layers count from 1, the output layer last. */
export function layersToCsv(networks: readonly NetworkResult[]): string {
  const rows = networks.flatMap(({ layers, ...network }) =>
    (layers?.epoch ?? []).flatMap((epoch, i) =>
      (layers?.deltaRms[i] ?? []).map((_, l): CsvCell[] => [
        ...networkCells(network),
        epoch,
        l + 1,
        ...LAYER_STATISTIC_NAMES.map((name) => layers?.[name][i][l] ?? null),
      ]),
    ),
  );
  return writeCsv([[...NETWORK_COLUMNS, "epoch", "layer", ...LAYER_STATISTIC_NAMES], ...rows]);
}
