import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves } from "./alignCurves";
import type { LineChartData } from "./LineChartData";
import { log10OrGap } from "./plottable";
import { zeroNote } from "./zeroNote";

/** The gradient that reached layer 1 over time: `log10 deltaRms` over epochs; exact zeros are gaps. */
export function firstLayerChart(views: readonly VariantView[]): LineChartData {
  const curves = views.flatMap(({ index, numReplicates, deltaCurves }) =>
    deltaCurves.slice(0, 1).map((curve) => ({
      variant: index,
      quantity: "log10 delta",
      isFaint: false,
      hasBand: numReplicates > 1,
      curve,
    })),
  );
  return {
    ...alignCurves(curves, log10OrGap),
    xLabel: "epoch",
    yLabel: "log10 delta",
    isLog10: true,
    lastXIsOutput: false,
    yCap: null,
    note: zeroNote(views, "first"),
  };
}
