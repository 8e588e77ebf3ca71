import type { ChartSpec } from "./chartHost";
import { chartConfig } from "./chartConfig";
import type { ChartTheme } from "./ChartTheme";
import type { LineChartData, LineSeries } from "./LineChartData";
import { markedPoints } from "./markedPoints";
import { variantStyle } from "./variantStyle";
import { vegaShape } from "./vegaShape";

/** Room around the plot in units of the font size: fixed, so that new data never moves the axes. */
const PADDING = { left: 3.4, right: 0.9, top: 1.9, bottom: 2.9 };

/** Field names of series i; the variants' own names never enter a specification. */
export const seriesField = (i: number) => `s${i}`;

/**
 * Turns tfjs-vis's line chart into ours: real x values, every variant's colour, dash and marker, the band from lowest
 * to highest, the page's colours, and no hidden rule per x for tooltips (most of the cost of a drawing).
 */
export function dressLineChart(spec: ChartSpec, data: LineChartData, theme: ChartTheme): ChartSpec {
  const em = theme.fontSize;
  const colour = ({ variant }: LineSeries) =>
    variantStyle(variant)[theme.isDark ? "dark" : "light"];
  const y = yEncoding(data, em);
  const layers = data.series.flatMap((series, i) => {
    const field = seriesField(i);
    const { dash, marker } = variantStyle(series.variant);
    const band = {
      mark: { type: "area", color: colour(series), opacity: 0.13, clip: true },
      encoding: { y: { ...y, field: `${field}Low` }, y2: { field: `${field}High` } },
    };
    const line = {
      mark: {
        type: "line",
        color: colour(series),
        strokeDash: [...dash],
        strokeWidth: series.isFaint ? 1 : 2,
        opacity: series.isFaint ? 0.7 : 1,
        strokeJoin: "round",
        clip: true,
      },
      encoding: { y: { ...y, field } },
    };
    const markers = {
      mark: {
        type: "point",
        shape: vegaShape(marker),
        filled: true,
        color: colour(series),
        opacity: 1,
        size: 42,
        clip: false,
      },
      encoding: { y: { ...y, field: `${field}Mark` } },
    };
    return [...(series.band ? [band] : []), line, ...(series.isFaint ? [] : [markers])];
  });
  return {
    width: Math.max(40, spec.width - (PADDING.left + PADDING.right) * em),
    height: Math.max(30, spec.height - (PADDING.top + PADDING.bottom) * em),
    padding: Object.fromEntries(Object.entries(PADDING).map(([side, room]) => [side, room * em])),
    autosize: { type: "none" },
    config: chartConfig(theme),
    data: { values: rows(spec.data.values, data) },
    encoding: { x: xEncoding(data) },
    layer: layers,
  };
}

/** tfjs-vis's rows, whose x is an index, with the real x, the bands and the marked points. */
function rows(
  values: readonly Record<string, unknown>[],
  { x, series, yCap }: LineChartData,
): Record<string, unknown>[] {
  const capped = (value: number | null | undefined) =>
    value === null || value === undefined ? null : yCap === null ? value : Math.min(value, yCap);
  const marks = series.map((one) => markedPoints(one.y, one.variant));
  return values.map((value, index) => {
    const row: Record<string, unknown> = { x: x[index] };
    series.forEach(({ band }, i) => {
      const field = seriesField(i);
      const y = capped(value[field] as number | null);
      row[field] = y;
      row[`${field}Mark`] = marks[i]?.has(index) ? y : null;
      if (band === undefined) return;
      row[`${field}Low`] = capped(band.low[index]);
      row[`${field}High`] = capped(band.high[index]);
    });
    return row;
  });
}

function xEncoding({ x, xLabel, lastXIsOutput }: LineChartData): object {
  const last = x.at(-1) ?? 0;
  return {
    field: "x",
    type: "quantitative",
    title: xLabel,
    scale: { nice: false, zero: false },
    axis: {
      grid: false,
      tickCount: 4,
      tickMinStep: 1,
      titlePadding: 2,
      labelFlush: true,
      ...(lastXIsOutput && {
        values: layerTicks(last),
        labelExpr: `datum.value === ${last} ? 'out' : datum.label`,
      }),
    },
  };
}

/** Layers to label: all of few; of many the first, some even ones and the output. */
function layerTicks(last: number): number[] {
  const step = [1, 2, 5, 10].find((s) => last / s <= 9) ?? 20;
  const ticks = [1];
  for (let layer = step === 1 ? 2 : step; layer <= last - Math.max(1, step / 2); layer += step)
    if (layer > 1) ticks.push(layer);
  return last > 1 ? [...ticks, last] : ticks;
}

function yEncoding({ yLabel, hasZero, isLog10 }: LineChartData, em: number): object {
  return {
    type: "quantitative",
    title: yLabel,
    scale: { zero: hasZero, nice: isLog10 ? false : 3 },
    axis: {
      tickCount: 4,
      ...(isLog10 && { tickMinStep: 1, format: "d" }),
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleBaseline: "bottom",
      titleX: -PADDING.left * em + 2,
      titleY: -0.6 * em,
    },
  };
}
