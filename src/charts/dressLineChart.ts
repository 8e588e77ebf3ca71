import { chartConfig } from "./chartConfig";
import type { ChartSpec } from "./chartHost";
import type { ChartTheme } from "./ChartTheme";
import { layerTicks } from "./layerTicks";
import type { LineChartData, LineSeries } from "./LineChartData";
import { lineChartRows, seriesField } from "./lineChartRows";
import { LEFT_EM, plotRoom } from "./plotRoom";
import { variantColour, variantStyle } from "./variantStyle";
import { vegaShape } from "./vegaShape";

/**
 * Turns tfjs-vis's line chart into ours: real x values, every variant's colour, dash and marker, the band from lowest
 * to highest, the page's colours, and no hidden rule per x for tooltips (most of the cost of a drawing).
 */
export function dressLineChart(
  { width, height, data: { values } }: ChartSpec,
  data: LineChartData,
  theme: ChartTheme,
): ChartSpec {
  const padding = plotRoom(data, theme.fontSize);
  return {
    width: Math.max(40, width - padding.left - padding.right),
    height: Math.max(30, height - padding.top - padding.bottom),
    padding,
    autosize: { type: "none" },
    config: chartConfig(theme),
    data: { values: lineChartRows(values, data) },
    encoding: { x: xEncoding(data) },
    layer: data.series.flatMap((series, i) =>
      seriesLayers(series, seriesField(i), yEncoding(data, theme.fontSize), theme),
    ),
  };
}

/** Band, line and markers of one series, from the back to the front. */
function seriesLayers(
  { variant, isFaint, band }: LineSeries,
  field: string,
  y: object,
  { isDark, surface }: ChartTheme,
): object[] {
  const color = variantColour(variant, isDark);
  const { dash, marker } = variantStyle(variant);
  const area = {
    mark: { type: "area", color, opacity: isDark ? 0.2 : 0.13, clip: true },
    encoding: { y: { ...y, field: `${field}Low` }, y2: { field: `${field}High` } },
  };
  const line = {
    mark: {
      type: "line",
      color,
      strokeDash: [...dash],
      strokeWidth: isFaint ? 1 : 2,
      opacity: isFaint ? 0.7 : 1,
      strokeJoin: "round",
      clip: true,
    },
    encoding: { y: { ...y, field } },
  };
  const markers = {
    mark: {
      type: "point",
      shape: vegaShape(marker),
      fill: color,
      stroke: surface,
      strokeWidth: 1,
      opacity: 1,
      size: 46,
    },
    encoding: { y: { ...y, field: `${field}Mark` } },
  };
  return [...(band === null ? [] : [area]), line, ...(isFaint ? [] : [markers])];
}

function xEncoding({ x, xLabel, lastXIsOutput }: LineChartData): object {
  const last = x.at(-1) ?? 0;
  const layerAxis = {
    values: layerTicks(last),
    labelExpr: `datum.value === ${last} ? 'out' : datum.label`,
  };
  const epochAxis = { tickCount: 4, tickMinStep: 1, labelOverlap: true, labelSeparation: 6 };
  return {
    field: "x",
    type: "quantitative",
    title: xLabel,
    scale: { nice: false, zero: false },
    axis: {
      grid: false,
      format: ",d",
      titlePadding: 1,
      labelFlush: true,
      ...(lastXIsOutput ? layerAxis : epochAxis),
    },
  };
}

function yEncoding({ yLabel, isLog10, yCap }: LineChartData, em: number): object {
  return {
    type: "quantitative",
    title: yLabel === "" ? null : yLabel,
    scale: yCap === null ? { zero: !isLog10, nice: isLog10 ? false : 3 } : { domain: [0, yCap] },
    axis: {
      tickCount: 4,
      ...(isLog10 && { tickMinStep: 1 }),
      // Upright above the axis: a label on its side is hard to read.
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleBaseline: "bottom",
      titleX: 2 - LEFT_EM * em,
      titleY: -0.7 * em,
    },
  };
}
