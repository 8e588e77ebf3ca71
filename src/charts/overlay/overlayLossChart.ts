import type { Spread } from "../../core/experiment/VariantView";
import type { LineChartData } from "../LineChartData";
import { finiteOrGap } from "../plottable";
import { roundUp } from "../roundUp";
import { lossTick } from "../tickTexts";
import { overlaidIndex } from "../variantStyle";
import { alongAxis, type OverlaidRun, type OverlayAxis } from "./OverlaidRun";
import { overlayCurves, type OverlayCurve } from "./overlayCurves";

/** More lines than this have neither bands nor train losses beside them: they would hide each other. */
export const MOST_DETAILED_LINES = 6;

/** A loss beyond this many times the largest first one, rounded up, is cut off. */
const CAP = 3;

/** The test loss of each run's variants over epochs or seconds, with range and train loss (faint) where lines are few. */
export function overlayLossChart(runs: readonly OverlaidRun[], axis: OverlayAxis): LineChartData {
  const isDetailed = numLines(runs) <= MOST_DETAILED_LINES;
  const curves = runs.flatMap((run) => {
    const x = alongAxis(run, run.curves.lossEpochs, axis);
    return run.curves.variants.flatMap(({ trainLoss, testLoss }, index): OverlayCurve[] => {
      const variant = overlaidIndex(run.place, index);
      const hasBand = isDetailed && run.numReplicates > 1;
      const test = { ...heights(testLoss), quantity: "test loss", isFaint: false, hasBand };
      const train = {
        ...heights(trainLoss),
        quantity: "train loss",
        isFaint: true,
        hasBand: false,
      };
      return (isDetailed ? [train, test] : [test]).map((curve) => ({ ...curve, variant, x }));
    });
  });
  const first = Math.max(0, ...curves.map(({ y }) => y[0] ?? 0));
  const cap = first > 0 ? roundUp(CAP * first) : Infinity;
  const isBeyond = curves.some(({ high }) => high.some((loss) => loss !== null && loss > cap));
  return {
    ...overlayCurves(curves),
    xLabel: axis === "epochs" ? "epoch" : "seconds",
    isLog10: false,
    lastXIsOutput: false,
    yCap: isBeyond ? cap : null,
    note: isBeyond ? `cut off at ${lossTick(cap)}` : null,
  };
}

/** How many lines runs have in a chart: one a variant. */
export function numLines(runs: readonly Pick<OverlaidRun, "names">[]): number {
  return runs.reduce((sum, { names }) => sum + names.length, 0);
}

function heights(spreads: readonly Spread[]) {
  return {
    y: spreads.map(({ median }) => finiteOrGap(median)),
    low: spreads.map(({ low }) => finiteOrGap(low)),
    high: spreads.map(({ high }) => finiteOrGap(high)),
  };
}
