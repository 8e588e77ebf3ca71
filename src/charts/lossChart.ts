import type { VariantView } from "../core/experiment/VariantView";
import { alignCurves } from "./alignCurves";
import type { LineChartData } from "./LineChartData";
import { finiteOrGap } from "./plottable";
import { roundUp } from "./roundUp";
import { lossTick } from "./tickTexts";
import { toCurve } from "./toCurve";

/** A loss that grew past this many times the largest first loss, rounded up, is cut off in the picture. */
const CAP = 3;

/** Train loss (faint) and test loss (bold, with its range) of every variant over epochs, cut off unless the whole is wished. */
export function lossChart(views: readonly VariantView[], isWhole = false): LineChartData {
  const curves = views.flatMap(({ index: variant, numReplicates, history: { evaluations } }) => [
    {
      variant,
      quantity: "train loss",
      isFaint: true,
      hasBand: false,
      curve: toCurve(evaluations, ({ trainLoss }) => trainLoss[variant]),
    },
    {
      variant,
      quantity: "test loss",
      isFaint: false,
      hasBand: numReplicates > 1,
      curve: toCurve(evaluations, ({ testLoss }) => testLoss[variant]),
    },
  ]);
  const first = Math.max(0, ...curves.map(({ curve }) => finiteOrGap(curve.median[0]) ?? 0));
  const cap = first > 0 ? roundUp(CAP * first) : Infinity;
  const isBeyond = curves.some(({ curve }) => curve.high.some((loss) => loss > cap));
  const cutOff = `cut off at ${lossTick(cap)}`;
  return {
    ...alignCurves(curves, finiteOrGap),
    xLabel: "epoch",
    isLog10: false,
    lastXIsOutput: false,
    yCap: isBeyond && !isWhole ? cap : null,
    note: isBeyond ? (isWhole ? "all shown" : cutOff) : null,
    otherRange: isBeyond ? (isWhole ? cutOff : "show all") : null,
  };
}
