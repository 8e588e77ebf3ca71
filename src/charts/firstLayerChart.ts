import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves, log10 } from "./alignCurves";
import type { LineChartData } from "./LineChartData";

/** The gradient that reached layer 1 over time: `log10 deltaRms` over epochs; exact zeros are gaps. */
export function firstLayerChart(views: readonly VariantView[]): LineChartData {
  const curves = views.flatMap(({ index, numReplicates, deltaCurves: [first] }) =>
    first === undefined
      ? []
      : [{ variant: index, isFaint: false, hasBand: numReplicates > 1, curve: first }],
  );
  return {
    ...alignCurves(curves, log10),
    xLabel: "epoch",
    yLabel: "log10 delta",
    hasZero: false,
    isLog10: true,
    lastXIsOutput: false,
    yCap: null,
  };
}
