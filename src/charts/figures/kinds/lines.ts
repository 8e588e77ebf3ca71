import { area, line } from "d3-shape";

import { logEpochTicks } from "../../curveAxes/logEpochTicks";
import { shareOfX } from "../../curveAxes/xPlace";
import { xTitle } from "../../curveAxes/xTitle";
import { epochTicks } from "../../epochTicks";
import { layerTicks } from "../../layerTicks";
import type { LineChartData, LineSeries } from "../../LineChartData";
import { logAxis } from "../../logAxis";
import { markedPoints } from "../../markedPoints";
import { markerPath } from "../../markerPath";
import { epochTick, lossTick, numberTick, powerTick } from "../../tickTexts";
import { variantColour, variantStyle } from "../../variantStyle";
import { xAxis, yAxis } from "../axes";
import type { LinesFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import type { FigureTheme } from "../FigureTheme";
import { niceAxis, type NiceAxis } from "../niceAxis";
import { tag } from "../tag";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 60;
const BOTTOM = 44;
const RIGHT = 12;

type Place = (value: number) => number;

export const lines: FigureKind<LinesFigure> = {
  draw({ data, names, yTitle }, theme) {
    const { x, series, xLabel } = data;
    const plot = { width: WIDTH, height: HEIGHT };
    const [first, last] = [x[0] ?? 0, x[x.length - 1] ?? 1];
    const toX: Place = (value) => shareOfX(data, value) * WIDTH;
    const { domain, ticks } = yAxisOf(data);
    const [low, high] = domain;
    const toY: Place = (value) => HEIGHT * (1 - (value - low) / (high - low));
    const places =
      xLabel === "layer"
        ? layerTicks(last)
        : (data.hasLogX ? logEpochTicks : epochTicks)(first, last, 8);
    const xTicks = places.map((value) => ({
      at: toX(value),
      text: data.lastXIsOutput && value === last ? "out" : epochTick(value),
    }));
    const format = !data.isLog10 ? lossTick : data.isLoss ? powerTick : numberTick;
    const yTicks = ticks.map((value) => ({ at: toY(value), text: format(value) }));
    const svg = tag(
      "g",
      { transform: `translate(${LEFT} 4)` },
      yAxis(yTicks, yTitle, plot, theme),
      xAxis(xTicks, xTitle(data), plot, theme),
      tag(
        "clipPath",
        { id: "plot" },
        tag("rect", { x: -6, y: -6, width: WIDTH + 12, height: HEIGHT + 12 }),
      ),
      tag(
        "g",
        { "clip-path": "url(#plot)" },
        ...series.map((one) => drawSeries(one, data, toX, toY, theme)),
      ),
    );
    const isAlone = series.every(({ quantity }) => quantity === series[0].quantity);
    const legend = series.map(({ variant, quantity, isFaint }) => {
      const name = names[variant] ?? "";
      return variantSymbol(variant, isAlone ? name : `${name}, ${quantity}`, theme, isFaint);
    });
    return { picture: { svg, width: LEFT + WIDTH + RIGHT, height: HEIGHT + BOTTOM + 4 }, legend };
  },

  /** Gradients are written as they are, not as the exponents that are drawn. */
  table({ data: { x, series, xLabel, isLog10 }, names }) {
    const value = (y: number | null | undefined) =>
      y === null || y === undefined ? null : isLog10 ? Number((10 ** y).toPrecision(12)) : y;
    const columns = series.flatMap(({ variant, quantity, y, raw, band }) => {
      const name = `${names[variant] ?? ""}, ${quantity}`;
      return [
        { name: raw ? `${name}, smoothed` : name, values: y },
        ...(raw ? [{ name, values: raw }] : []),
        ...(band
          ? [
              { name: `${name}, lowest`, values: band.low },
              { name: `${name}, highest`, values: band.high },
            ]
          : []),
      ];
    });
    const header = columns.map(({ name }) => name);
    const rows = x.map((place, i) => [place, ...columns.map(({ values }) => value(values[i]))]);
    return [[xLabel, ...header], ...rows];
  },
};

function yAxisOf({ series, isLog10, isLoss, yCap }: LineChartData): NiceAxis {
  const drawn = series.flatMap(({ y, raw, band }) => [
    ...y,
    ...(raw ?? []),
    ...(band?.low ?? []),
    ...(band?.high ?? []),
  ]);
  if (isLog10) return logAxis(drawn, isLoss ? "values" : "exponents");
  const known = drawn.filter((value) => value !== null);
  const axis = niceAxis(Math.min(0, ...known), yCap ?? Math.max(0, ...known));
  return yCap === null ? axis : { ...axis, domain: [axis.domain[0], yCap] };
}

/** Band, line and markers, from the back to the front. */
function drawSeries(
  { variant, isFaint, y, raw, band }: LineSeries,
  { x, yCap }: LineChartData,
  toX: Place,
  toY: Place,
  { isDark, surface }: FigureTheme,
): string {
  const colour = variantColour(variant, isDark);
  const { dash, marker } = variantStyle(variant);
  const indices = [...x.keys()];
  const at = (values: readonly (number | null)[], i: number) => toY(values[i] ?? 0);
  const range =
    band &&
    area<number>()
      .defined((i) => band.low[i] !== null && band.high[i] !== null)
      .x((i) => toX(x[i]))
      .y0((i) => at(band.low, i))
      .y1((i) => at(band.high, i))
      .digits(2)(indices);
  const pathOf = (values: readonly (number | null)[]) =>
    line<number>()
      .defined((i) => values[i] !== null)
      .x((i) => toX(x[i]))
      .y((i) => at(values, i))
      .digits(2)(indices) ?? "";
  const isSeen = (i: number) => yCap === null || (y[i] ?? 0) <= yCap;
  const marks = isFaint ? [] : [...markedPoints(x, y, variant)].filter(isSeen);
  return [
    range ? tag("path", { d: range, fill: colour, opacity: isDark ? 0.2 : 0.13 }) : "",
    raw
      ? tag("path", {
          d: pathOf(raw),
          fill: "none",
          stroke: colour,
          opacity: isFaint ? 0.25 : 0.4,
        })
      : "",
    tag("path", {
      d: pathOf(y),
      fill: "none",
      stroke: colour,
      "stroke-width": isFaint ? 1 : 2,
      "stroke-linejoin": "round",
      "stroke-dasharray": dash.length > 0 ? dash.join(" ") : null,
      opacity: isFaint ? 0.7 : null,
    }),
    ...marks.map((i) =>
      tag("path", {
        d: markerPath(marker, 3.8),
        transform: `translate(${toX(x[i]).toFixed(2)} ${at(y, i).toFixed(2)})`,
        fill: colour,
        stroke: surface,
      }),
    ),
  ].join("");
}
