import type { Spread, VariantView } from "../core/experiment/VariantView";
import { log10 } from "./alignCurves";
import type { LineChartData } from "./LineChartData";

/** The gradient that reaches every layer now: `log10 deltaRms` over layers, the output layer last; exact zeros are gaps. */
export function layerGradientChart(views: readonly VariantView[]): LineChartData {
  const numLayers = Math.max(0, ...views.map(({ ladder }) => ladder.length));
  const layers = Array.from({ length: numLayers }, (_, layer) => layer);
  const isOneDepth = views.every(({ ladder }) => ladder.length === numLayers);
  return {
    x: layers.map((layer) => layer + 1),
    series: views.map(({ index, ladder, numReplicates }) => {
      const pick = (key: keyof Spread) => layers.map((layer) => log10(ladder[layer]?.[key]));
      const line = { variant: index, isFaint: false, y: pick("median") };
      return numReplicates > 1 ? { ...line, band: { low: pick("low"), high: pick("high") } } : line;
    }),
    xLabel: "layer",
    yLabel: "log10 delta",
    hasZero: false,
    isLog10: true,
    lastXIsOutput: isOneDepth,
    yCap: null,
  };
}
