import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves, finite } from "./alignCurves";
import type { LineChartData } from "./LineChartData";

/** Losses that grew past this many times the largest first loss are cut off in the picture. */
const CAP = 3;

/** Train loss (faint) and test loss (bold, with its range) of every variant over epochs. */
export function lossChart(views: readonly VariantView[]): LineChartData {
  const curves = views.flatMap(({ index, numReplicates, trainLossCurve, testLossCurve }) => [
    { variant: index, isFaint: true, hasBand: false, curve: trainLossCurve },
    { variant: index, isFaint: false, hasBand: numReplicates > 1, curve: testLossCurve },
  ]);
  const starts = curves.flatMap(({ curve }) => finite(curve.median[0]) ?? []);
  const cap = CAP * Math.max(0, ...starts);
  const isCapped = curves.some(({ curve }) => curve.median.some((loss) => loss > cap));
  return {
    ...alignCurves(curves, finite),
    xLabel: "epoch",
    yLabel: "loss",
    hasZero: true,
    isLog10: false,
    lastXIsOutput: false,
    yCap: isCapped ? cap : null,
  };
}
