import type { Spread, VariantView } from "../core/experiment/VariantView";
import type { LineChartData, LineSeries } from "./LineChartData";
import { log10OrGap } from "./plottable";
import { zeroNote } from "./zeroNote";

/** The gradient that reaches every layer now: `log10 deltaRms` over layers, the output layer last; exact zeros are gaps. */
export function layerGradientChart(views: readonly VariantView[]): LineChartData {
  const numLayers = Math.max(0, ...views.map(({ ladder }) => ladder.length));
  const layers = Array.from({ length: numLayers }, (_, layer) => layer);
  return {
    x: layers.map((layer) => layer + 1),
    series: views.map(({ index, ladder, numReplicates }): LineSeries => {
      const pick = (key: keyof Spread) => layers.map((layer) => log10OrGap(ladder[layer]?.[key]));
      return {
        variant: index,
        quantity: "log10 delta",
        isFaint: false,
        y: pick("median"),
        band: numReplicates > 1 ? { low: pick("low"), high: pick("high") } : null,
      };
    }),
    xLabel: "layer",
    yLabel: "log10 delta",
    isLog10: true,
    lastXIsOutput: views.every(({ ladder }) => ladder.length === numLayers),
    yCap: null,
    note: zeroNote(views, "all"),
  };
}
