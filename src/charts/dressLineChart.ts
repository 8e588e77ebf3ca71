import { chartConfig } from "./chartConfig";
import type { ChartSpec } from "./chartHost";
import type { ChartTheme } from "./ChartTheme";
import { logEpochTicks } from "./curveAxes/logEpochTicks";
import { xTitle } from "./curveAxes/xTitle";
import { layerTicks } from "./layerTicks";
import type { LineChartData, LineSeries } from "./LineChartData";
import { lineChartRows, seriesField } from "./lineChartRows";
import { numReadoutRows } from "./lineChartReadout";
import { logAxis } from "./logAxis";
import { plotRoom } from "./plotRoom";
import { tickExpression } from "./tickTexts";
import { variantColour, variantStyle } from "./variantStyle";
import { vegaShape } from "./vegaShape";

/** Within an epoch nothing is labelled; that the ticks depend on no data keeps the view. */
const wholeEpoch = `datum.value % 1 ? '' : ${tickExpression("epochTick")}`;

/** Labels that an axis of logarithmic epochs has room for. */
const MOST_LOG_EPOCHS = 6;

/**
 * Turns tfjs-vis's line chart into ours: real x values, every variant's colour, dash and marker, the band from lowest
 * to highest, the page's colours, and no hidden rule per x for tooltips (most of the cost of a drawing).
 */
export function dressLineChart(
  { width, height, data: { values } }: ChartSpec,
  data: LineChartData,
  theme: ChartTheme,
): ChartSpec {
  const padding = plotRoom(theme.fontSize, numReadoutRows(data));
  const y = yEncoding(data);
  return {
    width: Math.max(40, width - padding.left - padding.right),
    height: Math.max(30, height - padding.top - padding.bottom),
    padding,
    autosize: { type: "none" },
    config: chartConfig(theme),
    data: { values: lineChartRows(values, data) },
    encoding: { x: xEncoding(data, theme.fontSize) },
    layer: data.series.flatMap((series, i) => seriesLayers(series, seriesField(i), y, theme)),
  };
}

/** Band, line and markers of one series, from the back to the front. */
function seriesLayers(
  { variant, isFaint, band, raw }: LineSeries,
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
  const rawLine = {
    mark: {
      type: "line",
      color,
      strokeWidth: 1,
      opacity: isFaint ? 0.25 : 0.4,
      strokeJoin: "round",
      clip: true,
    },
    encoding: { y: { ...y, field: `${field}Raw` } },
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
  return [
    ...(band === null ? [] : [area]),
    ...(raw ? [rawLine] : []),
    line,
    ...(isFaint ? [] : [markers]),
  ];
}

function xEncoding({ x, xLabel, lastXIsOutput, hasLogX }: LineChartData, em: number): object {
  const last = x.at(-1) ?? 0;
  const isMoment = x.length === 1 && xLabel === "epoch";
  const epochAxis = {
    tickCount: 4,

    labelExpr: tickExpression("epochTick"),
    labelSeparation: 6,
  };
  const logEpochs = () => ({ ...epochAxis, values: logEpochTicks(x[0], last, MOST_LOG_EPOCHS) });
  const layerAxis = { values: layerTicks(last), labelExpr: tickExpression("numberTick") };
  const outputLast = { labelExpr: `datum.value === ${last} ? 'out' : ${layerAxis.labelExpr}` };
  return {
    field: "x",
    type: "quantitative",
    title: xTitle({ xLabel, hasLogX: hasLogX ?? false }),
    // A single moment stands at the left, where the lines will begin; a single layer in the middle.
    scale: hasLogX
      ? { type: "log", nice: false }
      : { nice: false, zero: false, ...(isMoment && { domain: [last, last + 1] }) },
    axis: {
      grid: false,
      titlePadding: 1,
      // A label that lies so near the end of the axis would pass the end of the chart.
      labelFlush: em,
      labelOverlap: true,
      ...(xLabel === "layer" ? layerAxis : hasLogX ? logEpochs() : epochAxis),
      ...(xLabel === "epoch" && !hasLogX && { labelExpr: wholeEpoch }),
      ...(lastXIsOutput && outputLast),
    },
  };
}

function yEncoding(data: LineChartData): object {
  const { scale, axis } = data.isLog10 ? logScale(data) : linearScale(data);
  return { type: "quantitative", title: null, scale, axis };
}

function linearScale({ yCap }: LineChartData) {
  const scale = yCap === null ? { zero: true, nice: 3 } : { domain: [0, yCap], nice: false };
  return { scale, axis: { tickCount: 4, labelExpr: tickExpression("lossTick") } };
}

// Vega's own axis may show a single label, or none, where the values span less than a decade.
function logScale({ series, isLoss }: LineChartData) {
  const drawn = series.flatMap(({ y, raw, band }) => [
    y,
    raw ?? [],
    band?.low ?? [],
    band?.high ?? [],
  ]);
  const { domain, ticks } = logAxis(drawn.flat(), isLoss ? "values" : "exponents");
  return {
    scale: { domain, nice: false, zero: false },
    axis: { values: ticks, labelExpr: tickExpression(isLoss ? "powerTick" : "numberTick") },
  };
}
