import type { ChartSpec } from "./chartHost";
import { chartConfig } from "./chartConfig";
import type { ChartTheme } from "./ChartTheme";
import type { HistogramData } from "./HistogramData";
import { tickExpression } from "./tickTexts";
import { variantColour } from "./variantStyle";

/** Room for the labels of the axis, below it and past its ends. */
const BOTTOM_EM = 1.45;
const SIDE_EM = 0.8;

/** Turns tfjs-vis's histogram into ours: the bins as they were counted, in the variant's colour, over one quiet axis. */
export function dressHistogram(
  spec: ChartSpec,
  { variant, min, max, counts }: HistogramData,
  theme: ChartTheme,
): ChartSpec {
  const binWidth = (max - min) / counts.length;
  const bottom = Math.round(BOTTOM_EM * theme.fontSize);
  const side = Math.round(SIDE_EM * theme.fontSize);
  return {
    width: Math.max(20, spec.width - 2 * side),
    height: Math.max(12, spec.height - bottom),
    padding: { left: side, right: side, top: 0, bottom },
    autosize: { type: "none" },
    config: chartConfig(theme),
    data: {
      values: Array.from(counts, (count, bin) => ({
        from: min + bin * binWidth,
        to: min + (bin + 1) * binWidth,
        count,
      })),
    },
    mark: {
      type: "bar",
      color: variantColour(variant, theme.isDark),
      // Between narrow bars a gap would wash the colour out.
      binSpacing: spec.width / counts.length < 5 ? 0 : 1,
      clip: true,
    },
    encoding: {
      x: {
        field: "from",
        bin: "binned",
        type: "quantitative",
        title: null,
        scale: { nice: false, zero: false },
        axis: {
          grid: false,
          tickCount: 4,
          labelExpr: tickExpression("numberTick"),
          labelFlush: side,
          labelPadding: 2,
          labelSeparation: 5,
        },
      },
      x2: { field: "to" },
      y: { field: "count", type: "quantitative", axis: null, scale: { zero: true, nice: false } },
    },
  };
}
