import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves } from "./alignCurves";
import { rmsName, type GradientQuantity } from "./gradientQuantities";
import type { LineChartData } from "./LineChartData";
import { log10OrGap } from "./plottable";
import { zeroNote } from "./zeroNote";

/** The gradient of layer 1 over time: `log10 rms` over epochs; exact zeros are gaps. */
export function firstLayerChart(
  views: readonly VariantView[],
  quantity: GradientQuantity,
): LineChartData {
  const begun = views.filter(({ history }) => history.layers.length > 0);
  const curves = begun.map((view) => ({
    variant: view.index,
    quantity: rmsName(quantity),
    isFaint: false,
    hasBand: view.numReplicates > 1,
    curve: quantity.inFirstLayer(view),
  }));
  return {
    ...alignCurves(curves, log10OrGap),
    xLabel: "epoch",
    isLog10: true,
    lastXIsOutput: false,
    yCap: null,
    note: zeroNote(views, quantity, "first"),
  };
}
