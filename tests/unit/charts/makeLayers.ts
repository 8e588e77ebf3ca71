import type { RunHistory } from "../../../src/core/experiment/VariantView";
import {
  LAYER_STATISTIC_NAMES,
  type LayerStatistics,
} from "../../../src/core/training/LayerStatistics";

/** Statistics that are all these numbers, a layer each; the last layer has no saturated or dead share. */
export function makeStatistics(layers: readonly number[]): LayerStatistics {
  const values = Float64Array.from(layers);
  const entries = LAYER_STATISTIC_NAMES.map((name) => [
    name,
    name === "saturated" || name === "dead" ? values.with(-1, NaN) : values,
  ]);
  return Object.fromEntries(entries) as Record<keyof LayerStatistics, Float64Array>;
}

/** A history with these medians, `[moment][variant][layer]`. */
export function makeLayerHistory(
  epochs: readonly number[],
  medians: readonly (readonly (readonly number[])[])[],
): RunHistory {
  return {
    evaluations: [],
    layers: epochs.map((epoch, moment) => ({
      epoch,
      deltaRms: [],
      weightGradientRms: [],
      medians: medians[moment].map(makeStatistics),
    })),
  };
}
