import { median } from "../../core/math/statistics";
import { LAYER_STATISTIC_NAMES, type LayerStatistics } from "../../core/training/LayerStatistics";

/**
 * Medians of every layer's statistics over those replicates of a variant that have not diverged and whose value is
 * finite; NaN where there is none.
 */
export function layerMedians(
  replicates: readonly LayerStatistics[],
  diverged: ReadonlySet<number>,
): LayerStatistics {
  const entries = LAYER_STATISTIC_NAMES.map((name) => {
    const lists = replicates.map((network) => network[name]);
    const medians = lists[0]?.map((_, layer) =>
      median(
        lists.map((list) => list[layer]).filter((v, r) => !diverged.has(r) && Number.isFinite(v)),
      ),
    );
    return [name, medians ?? new Float64Array()];
  });
  return Object.fromEntries(entries) as Record<keyof LayerStatistics, Float64Array>;
}
