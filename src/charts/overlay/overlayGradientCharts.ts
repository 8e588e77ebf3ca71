/** @file The gradients of several runs: of layer 1 over time, and of every layer at the end. */
import type { Spread } from "../../core/experiment/VariantView";
import type { KeptVariantCurves } from "../../core/notebook/KeptRun";
import { GRADIENT_QUANTITIES, rmsName, type GradientId } from "../gradientQuantities";
import type { LineChartData, LineSeries } from "../LineChartData";
import { log10OrGap } from "../plottable";
import { overlaidIndex } from "../variantStyle";
import { alongAxis, type OverlaidRun, type OverlayAxis } from "./OverlaidRun";
import { overlayCurves, type OverlayCurve } from "./overlayCurves";
import { MOST_DETAILED_LINES, numLines } from "./overlayLossChart";

/** Medians over time, `[layer epoch][layer]`, of one of the two gradients. */
export function gradientOverTime(
  { deltaRms, weightGradientRms }: KeptVariantCurves,
  id: GradientId,
): KeptVariantCurves["deltaRms"] {
  return id === "delta" ? deltaRms : weightGradientRms;
}

/** The gradient of layer 1: `log10 rms` over epochs or seconds; exact zeros are gaps. */
export function overlayFirstLayerChart(
  runs: readonly OverlaidRun[],
  id: GradientId,
  axis: OverlayAxis,
): LineChartData {
  const curves = runs.flatMap((run) =>
    run.curves.variants.map((variant, index): OverlayCurve => {
      const y = gradientOverTime(variant, id).map(([first]) => log10OrGap(first));
      const place = { variant: overlaidIndex(run.place, index), isFaint: false, hasBand: false };
      const x = alongAxis(run, run.curves.layerEpochs, axis);
      return { ...place, quantity: rmsName(GRADIENT_QUANTITIES[id]), x, y, low: y, high: y };
    }),
  );
  const xLabel = axis === "epochs" ? "epoch" : "seconds";
  return { ...overlayCurves(curves), ...LOG, xLabel, lastXIsOutput: false };
}

/** The gradient of every layer at the end of each run: `log10 rms` over layers, with its range where lines are few. */
export function overlayLayersChart(runs: readonly OverlaidRun[], id: GradientId): LineChartData {
  const isDetailed = numLines(runs) <= MOST_DETAILED_LINES;
  const lines = runs.flatMap(({ place, numReplicates, curves: { variants } }) =>
    variants.map(({ lastDeltaRms, lastWeightGradientRms }, index) => ({
      variant: overlaidIndex(place, index),
      spreads: id === "delta" ? lastDeltaRms : lastWeightGradientRms,
      hasBand: isDetailed && numReplicates > 1,
    })),
  );
  const numLayers = Math.max(0, ...lines.map(({ spreads }) => spreads.length));
  const x = Array.from({ length: numLayers }, (_, layer) => layer + 1);
  const series = lines.map(({ variant, spreads, hasBand }): LineSeries => {
    const pick = (key: keyof Spread) => x.map((layer) => log10OrGap(spreads[layer - 1]?.[key]));
    const band = hasBand ? { low: pick("low"), high: pick("high") } : null;
    const quantity = rmsName(GRADIENT_QUANTITIES[id]);
    return { variant, quantity, isFaint: false, y: pick("median"), band };
  });
  const lastXIsOutput = lines.every(({ spreads }) => [0, numLayers].includes(spreads.length));
  return { x, series, ...LOG, xLabel: "layer", lastXIsOutput };
}

const LOG = { isLog10: true, yCap: null, note: null } as const;
