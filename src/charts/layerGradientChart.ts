import type { Spread, VariantView } from "../core/experiment/VariantView";
import { rmsName, type GradientQuantity } from "./gradientQuantities";
import type { LineChartData, LineSeries } from "./LineChartData";
import { log10OrGap } from "./plottable";
import { zeroNote } from "./zeroNote";

/** The gradient of every layer now: `log10 rms` over layers, the output layer last; exact zeros are gaps. */
export function layerGradientChart(
  views: readonly VariantView[],
  quantity: GradientQuantity,
): LineChartData {
  const numLayers = Math.max(0, ...views.map((view) => quantity.byLayer(view).length));
  const layers = Array.from({ length: numLayers }, (_, layer) => layer);
  return {
    x: layers.map((layer) => layer + 1),
    series: views.map((view): LineSeries => {
      const spreads = quantity.byLayer(view);
      const pick = (key: keyof Spread) => layers.map((layer) => log10OrGap(spreads[layer]?.[key]));
      return {
        variant: view.index,
        quantity: rmsName(quantity),
        isFaint: false,
        y: pick("median"),
        band: view.numReplicates > 1 ? { low: pick("low"), high: pick("high") } : null,
      };
    }),
    xLabel: "layer",
    isLog10: true,
    // A variant that has diverged has no layers to show.
    lastXIsOutput: views.every((view) => [0, numLayers].includes(quantity.byLayer(view).length)),
    yCap: null,
    note: zeroNote(views, quantity, "all"),
  };
}
