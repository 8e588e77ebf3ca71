import { classColour, classShape, DARK_MAP, LIGHT_MAP } from "../../mapPalette";
import { markerPath } from "../../markerPath";
import { numberTick } from "../../tickTexts";
import { variantColour } from "../../variantStyle";
import { xAxis, yAxis } from "../axes";
import type { LegendItem } from "../Drawing";
import type { CurveFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import type { FigureTheme } from "../FigureTheme";
import { niceAxis } from "../niceAxis";
import { tag } from "../tag";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 520;
const HEIGHT = 320;
const LEFT = 60;
/** Below the curves of probabilities, a row of points for each class. */
const ROW = 12;
/** Room above the highest and below the lowest target, as a share of their range. */
const MARGIN = 0.1;

export const curve: FigureKind<CurveFigure> = {
  draw(figure, theme) {
    const { curve: shown, points } = figure;
    const { range, numOutputs, values } = shown;
    const isReal = numOutputs === 1;
    const rows = isReal ? 0 : numOutputs * ROW + 4;
    const plot = { width: WIDTH, height: HEIGHT };
    const toX = (value: number) => ((value - range[0]) / (range[1] - range[0])) * WIDTH;
    const [low, high] = isReal ? withMargin(points.targetRange) : [0, 1];
    const toY = (value: number) => HEIGHT * (1 - (value - low) / (high - low));
    const ticks = (from: number, to: number, at: (value: number) => number) =>
      niceAxis(from, to, 6)
        .ticks.filter((value) => value >= from && value <= to)
        .map((value) => ({ at: at(value), text: numberTick(value) }));
    const lineOf = (output: number, colour: string) => {
      const numPoints = values.length / numOutputs;
      const places = Array.from({ length: numPoints }, (_, i) => {
        const x = ((i + 0.5) / numPoints) * WIDTH;
        return `${x.toFixed(2)},${toY(values[i * numOutputs + output]).toFixed(2)}`;
      });
      const style = { fill: "none", stroke: colour, "stroke-width": 2 };
      return tag("path", { d: `M${places.join("L")}`, ...style });
    };
    const outputs = Array.from({ length: numOutputs }, (_, k) => k);
    const svg = tag(
      "g",
      { transform: `translate(${LEFT} 4)` },
      yAxis(ticks(low, high, toY), isReal ? points.axisNames[1] : "probability", plot, theme),
      xAxis(
        ticks(range[0], range[1], toX),
        points.axisNames[0],
        { ...plot, height: HEIGHT + rows },
        theme,
      ),
      tag("clipPath", { id: "plot" }, tag("rect", { y: -4, width: WIDTH, height: HEIGHT + 8 })),
      drawPoints(figure, toX, toY, theme),
      tag(
        "g",
        { "clip-path": "url(#plot)" },
        ...outputs.map((k) => lineOf(k, colourOf(figure, k, theme))),
      ),
    );
    const picture = { svg, width: LEFT + WIDTH + 12, height: HEIGHT + rows + 52 };
    return { picture, legend: legendOf(figure, theme) };
  },

  table({ curve: { range, numOutputs, values }, points, hasTestPoints, name }) {
    const outputs = Array.from({ length: numOutputs }, (_, k) =>
      numOutputs === 1 ? name : `p(${points.classNames[k] ?? k})`,
    );
    const numPoints = values.length / numOutputs;
    const along = Array.from({ length: numPoints }, (_, i) => [
      "curve",
      range[0] + ((i + 0.5) / numPoints) * (range[1] - range[0]),
      null,
      ...values.subarray(i * numOutputs, (i + 1) * numOutputs),
    ]);
    const rowsOf = (kind: string, places: Float32Array, targets: Float32Array) =>
      Array.from(targets, (target, i) => [
        kind,
        places[2 * i],
        numOutputs === 1 ? target : (points.classNames[target] ?? target),
        ...outputs.map(() => null),
      ]);
    return [
      ["kind", points.axisNames[0], "target", ...outputs],
      ...along,
      ...rowsOf("train", points.train, points.trainY),
      ...(hasTestPoints ? rowsOf("test", points.test, points.testY) : []),
    ];
  },
};

function withMargin([low, high]: readonly [number, number]): [number, number] {
  const margin = MARGIN * (high - low || 1);
  return [low - margin, high + margin];
}

function colourOf(
  { curve: { numOutputs }, variant }: CurveFigure,
  k: number,
  { isDark }: FigureTheme,
) {
  if (numOutputs === 1) return variantColour(variant, isDark);
  return `rgb(${classColour((isDark ? DARK_MAP : LIGHT_MAP).points, k).join(",")})`;
}

/** Real targets lie among the curve, those of classes in rows below. */
function drawPoints(
  figure: CurveFigure,
  toX: (value: number) => number,
  toY: (value: number) => number,
  theme: FigureTheme,
): string {
  const {
    points,
    hasTestPoints,
    curve: { numOutputs },
  } = figure;
  const isReal = numOutputs === 1;
  const pathOf = (k: number, places: Float32Array, targets: Float32Array) =>
    Array.from(targets, (target, i) => {
      if (!isReal && target !== k) return "";
      const y = isReal ? toY(target) : HEIGHT + 4 + (k + 0.5) * ROW;
      if (isReal && !(y >= 0 && y <= HEIGHT)) return "";
      const shape = isReal ? "circle" : classShape(k);
      return markerPath(
        shape,
        2.6,
        Math.round(toX(places[2 * i]) * 10) / 10,
        Math.round(y * 10) / 10,
      );
    }).join("");
  return Array.from({ length: numOutputs }, (_, k) => {
    const colour = isReal ? theme.muted : colourOf(figure, k, theme);
    const train = pathOf(k, points.train, points.trainY);
    const test = hasTestPoints ? pathOf(k, points.test, points.testY) : "";
    return (
      (test && tag("path", { d: test, fill: "none", stroke: colour })) +
      (train && tag("path", { d: train, fill: colour, opacity: 0.6 }))
    );
  }).join("");
}

function legendOf(figure: CurveFigure, theme: FigureTheme): LegendItem[] {
  const {
    curve: { numOutputs },
    points,
    variant,
    name,
    hasTestPoints,
  } = figure;
  const sign = (k: number, isHollow: boolean, colour: string) =>
    tag("path", {
      d: markerPath(numOutputs === 1 ? "circle" : classShape(k), 4, 7, 7),
      fill: isHollow ? "none" : colour,
      stroke: colour,
    });
  const kinds = [
    {
      symbol: sign(0, false, theme.muted),
      width: 14,
      text: hasTestPoints ? "train" : "train examples",
    },
    ...(hasTestPoints ? [{ symbol: sign(0, true, theme.muted), width: 14, text: "test" }] : []),
  ];
  if (numOutputs === 1) return [variantSymbol(variant, name, theme, false), ...kinds];
  const classes = points.classNames.map((text, k) => ({
    symbol: sign(k, false, colourOf(figure, k, theme)),
    width: 14,
    text,
  }));
  return [...classes, ...(hasTestPoints ? kinds : [])];
}
