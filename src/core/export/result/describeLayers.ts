import { LAYER_STATISTIC_NAMES, type LayerStatistics } from "../../training/LayerStatistics";
import type { ResultLayers } from "../csv/NetworkResult";

/** Layer statistics of all networks of a run at one moment. */
export interface ProbedNetworks {
  readonly epoch: number;
  readonly networks: readonly LayerStatistics[];
}

/** Layer statistics of network `n` over epochs, one list of layers an epoch. */
export function describeLayers(snapshots: readonly ProbedNetworks[], n: number): ResultLayers {
  const statistics = LAYER_STATISTIC_NAMES.map((name) => [
    name,
    snapshots.map(({ networks }) => [...networks[n][name]]),
  ]);
  return {
    epoch: snapshots.map(({ epoch }) => epoch),
    ...(Object.fromEntries(statistics) as Omit<ResultLayers, "epoch">),
  };
}
