import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves } from "./alignCurves";
import type { LineChartData } from "./LineChartData";
import { formatLoss } from "../core/math/formatNumber";
import { finiteOrGap } from "./plottable";

/** A loss that grew past this many times the largest first loss is cut off in the picture. */
const CAP = 3;

/** Train loss (faint) and test loss (bold, with its range) of every variant over epochs. */
export function lossChart(views: readonly VariantView[]): LineChartData {
  const curves = views.flatMap(
    ({ index: variant, numReplicates, trainLossCurve, testLossCurve }) => [
      { variant, quantity: "train loss", isFaint: true, hasBand: false, curve: trainLossCurve },
      {
        variant,
        quantity: "test loss",
        isFaint: false,
        hasBand: numReplicates > 1,
        curve: testLossCurve,
      },
    ],
  );
  const cap = CAP * Math.max(0, ...curves.map(({ curve }) => finiteOrGap(curve.median[0]) ?? 0));
  const isCapped = cap > 0 && curves.some(({ curve }) => curve.high.some((loss) => loss > cap));
  return {
    ...alignCurves(curves, finiteOrGap),
    xLabel: "epoch",
    yLabel: "",
    isLog10: false,
    lastXIsOutput: false,
    yCap: isCapped ? cap : null,
    note: isCapped ? `cut off at ${formatLoss(cap)}` : null,
  };
}
