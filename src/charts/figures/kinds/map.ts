import type { MapView } from "../../../core/experiment/VariantView";
import { discretizeMap } from "../../discretizeMap";
import { isolines, type Polyline } from "../../isolines";
import { mapBoundaries } from "../../mapBoundaries";
import { classColour, classShape, DARK_MAP, LIGHT_MAP, type MapPalette } from "../../mapPalette";
import { paintMapPixels } from "../../mapPixels";
import { contourLabels } from "../../contourLabels";
import { contourLevels } from "../../contourLevels";
import { mapValueScale, type MapValueScale } from "../../mapValueScale";
import { markerPath } from "../../markerPath";
import type { Plane } from "../../Plane";
import { pointPaths } from "../../pointPaths";
import { pointRadius } from "../../pointRadius";
import { refineMap } from "../../refineMap";
import { refineValues } from "../../refineValues";
import { numberTick } from "../../tickTexts";
import { xAxis, yAxis } from "../axes";
import type { LegendItem } from "../Drawing";
import type { MapFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import type { FigureTheme } from "../FigureTheme";
import { niceAxis } from "../niceAxis";
import { pixelImage } from "../pixelImage";
import { tag, textTag } from "../tag";

const SIDE = 440;
const LEFT = 60;
/** Enough that no stairs show at an edge. */
const REFINEMENT = 4;
/** Size of a contour's value. */
const LABEL_EM = 11;

export const map: FigureKind<MapFigure> = {
  draw(figure, theme) {
    const { map: shown, points, hasTestPoints, isDiscretized } = figure;
    const palette = theme.isDark ? DARK_MAP : LIGHT_MAP;
    const { extent, numOutputs } = shown;
    const plane: Plane = {
      ...{ extent, numOutputs, size: SIDE, palette },
      ...mapValueScale(shown, points),
    };
    const [x1Min, x1Max, x2Min, x2Max] = extent;
    const ticks = (low: number, high: number, at: (share: number) => number) =>
      niceAxis(low, high, 6)
        .ticks.filter((value) => value >= low && value <= high)
        .map((value) => ({ at: at((value - low) / (high - low)), text: numberTick(value) }));
    const radius = points ? pointRadius(points.trainY.length, SIDE) : 0;
    const plot = { width: SIDE, height: SIDE };
    const [xName, yName] = points?.axisNames ?? ["x₁", "x₂"];
    const svg = tag(
      "g",
      { transform: `translate(${LEFT} 4)` },
      yAxis(
        ticks(x2Min, x2Max, (share) => SIDE * (1 - share)),
        yName,
        plot,
        theme,
      ),
      xAxis(
        ticks(x1Min, x1Max, (share) => SIDE * share),
        xName,
        plot,
        theme,
      ),
      fieldImage(shown, plane, isDiscretized),
      drawLines(shown, plane, isDiscretized),
      points && hasTestPoints
        ? drawPoints(points.test, points.testY, plane, Math.max(2, radius), true)
        : "",
      points ? drawPoints(points.train, points.trainY, plane, radius, false) : "",
    );
    const picture = { svg, width: LEFT + SIDE + 12, height: SIDE + 52 };
    return { picture, legend: legendOf(figure, plane, theme) };
  },

  /** The centres of the map's cells with the outputs there, then the points with what they are. */
  table({ map: { resolution, extent, numOutputs, values }, points, classNames, hasTestPoints }) {
    const [x1Min, x1Max, x2Min, x2Max] = extent;
    const [xName, yName] = points?.axisNames ?? ["x1", "x2"];
    const outputs = Array.from({ length: numOutputs }, (_, k) =>
      numOutputs === 1 ? "output" : `p(${classNames[k] ?? k})`,
    );
    const cells = Array.from({ length: resolution ** 2 }, (_, cell) => [
      "map",
      x1Min + (((cell % resolution) + 0.5) / resolution) * (x1Max - x1Min),
      x2Max - ((Math.floor(cell / resolution) + 0.5) / resolution) * (x2Max - x2Min),
      null,
      ...values.subarray(cell * numOutputs, (cell + 1) * numOutputs),
    ]);
    const rowsOf = (kind: string, places: Float32Array, targets: Float32Array) =>
      Array.from(targets, (target, i) => [
        kind,
        places[2 * i],
        places[2 * i + 1],
        numOutputs === 1 ? target : (classNames[target] ?? target),
        ...outputs.map(() => null),
      ]);
    return [
      ["kind", xName, yName, "target", ...outputs],
      ...cells,
      ...(points ? rowsOf("train", points.train, points.trainY) : []),
      ...(points && hasTestPoints ? rowsOf("test", points.test, points.testY) : []),
    ];
  },
};

function fieldImage(shown: MapView, plane: Plane, isDiscretized: boolean): string {
  const { resolution, numOutputs } = shown;
  const side = resolution * REFINEMENT;
  const values = new Float32Array(side * side * numOutputs);
  (numOutputs > 1 ? refineMap : refineValues)(shown, REFINEMENT, values);
  const { valueCentre = 0 } = plane;
  if (valueCentre !== 0) for (let i = 0; i < values.length; i++) values[i] -= valueCentre;
  if (isDiscretized) discretizeMap(values, numOutputs, plane.valueRange);
  const pixels = new Uint8ClampedArray(4 * side * side);
  paintMapPixels(pixels, values, numOutputs, plane.valueRange, plane.palette);
  return pixelImage({
    ...{ pixels, columns: side, rows: side, width: SIDE, height: SIDE },
    areCells: false,
  });
}

function drawLines(
  shown: MapView,
  { valueRange, valueCentre = 0, palette: { boundary, boundaryCasing, halo } }: Plane,
  isDiscretized: boolean,
): string {
  const isSurface = shown.numOutputs === 1 && !isDiscretized;
  const contours = (isSurface ? contourLevels({ valueRange, valueCentre }) : []).map((level) => ({
    level,
    lines: isolines(shown.values, shown.resolution, level),
  }));
  const heights = contours.flatMap(({ lines }) => lines);
  const hasEdge = !isSurface || valueCentre === 0;
  const edge = pathOf(hasEdge ? mapBoundaries(shown, valueCentre) : []);
  const labels = contourLabels(contours, SIDE, LABEL_EM).map(({ text, x, y }) =>
    textTag(text, {
      ...{ x, y: y + LABEL_EM / 3, "text-anchor": "middle", "font-size": LABEL_EM },
      ...{ fill: solid(boundary).paint, stroke: halo, "stroke-width": 3, "paint-order": "stroke" },
    }),
  );
  return [
    stroke(pathOf(heights), boundary, 0.5),
    stroke(edge, boundaryCasing, 3),
    stroke(edge, boundary, 1.25),
    ...labels,
  ].join("");
}

function stroke(d: string, colour: string, width: number): string {
  const { paint, opacity } = solid(colour);
  return tag("path", {
    d,
    fill: "none",
    stroke: paint,
    "stroke-opacity": opacity,
    "stroke-width": width,
    "stroke-linejoin": "round",
  });
}

/** `rgb(r g b / a)`, which SVG readers other than browsers do not know, as a colour and its opacity. */
function solid(colour: string): { paint: string; opacity: string | null } {
  const [, red, green, blue, alpha] =
    /^rgb\((\d+) (\d+) (\d+)(?: \/ ([\d.]+))?\)$/.exec(colour) ?? [];
  if (blue === undefined) return { paint: colour, opacity: null };
  return { paint: `rgb(${red},${green},${blue})`, opacity: alpha ?? null };
}

function pathOf(lines: readonly Polyline[]): string {
  const place = ([x, y]: Polyline[number]) => `${(x * SIDE).toFixed(1)},${(y * SIDE).toFixed(1)}`;
  return lines.map((line) => `M${line.map(place).join("L")}`).join("");
}

function drawPoints(
  points: Float32Array,
  targets: Float32Array,
  plane: Plane,
  radius: number,
  isOutlined: boolean,
): string {
  const { halo } = plane.palette;
  return pointPaths(points, targets, plane, radius)
    .map(({ colour, path }) => {
      const { paint } = solid(colour);
      const around = tag("path", {
        d: path,
        fill: "none",
        stroke: halo,
        "stroke-width": isOutlined ? 3 : 2,
      });
      const fill = isOutlined ? halo : paint;
      return around + tag("path", { d: path, fill, stroke: isOutlined ? paint : null });
    })
    .join("");
}

function legendOf(
  { map: { numOutputs }, points, hasTestPoints, classNames }: MapFigure,
  { palette, valueRange, valueCentre = 0 }: Plane,
  theme: FigureTheme,
): LegendItem[] {
  const dot = (fill: string, colour: string) =>
    tag("path", { d: markerPath("circle", 4, 7, 7), fill, stroke: colour });
  const kinds =
    points && hasTestPoints
      ? [
          { symbol: dot(theme.text, theme.text), width: 14, text: "train" },
          { symbol: dot(palette.halo, theme.text), width: 14, text: "test" },
        ]
      : [];
  if (numOutputs === 1) return [rangeItem(palette, { valueRange, valueCentre }), ...kinds];
  const classes = Array.from({ length: numOutputs }, (_, k) => ({
    symbol:
      tag("rect", { width: 14, height: 14, fill: css(classColour(palette.fields, k)) }) +
      tag("path", {
        d: markerPath(classShape(k), 3.5, 7, 7),
        fill: css(classColour(palette.points, k)),
        stroke: palette.halo,
      }),
    width: 14,
    text: classNames[k] ?? String(k),
  }));
  return [...classes, ...kinds];
}

/** The colours of a real output in steps, with the values at their ends. */
function rangeItem(
  { fields, neutral }: MapPalette,
  { valueCentre, valueRange }: MapValueScale,
): LegendItem {
  const steps = Array.from({ length: 32 }, (_, i) => {
    const share = (2 * i) / 31 - 1;
    const hue = fields[share < 0 ? 0 : 1];
    const mixed = neutral.map((start, c) => Math.round(start + (hue[c] - start) * Math.abs(share)));
    return tag("rect", { x: i, width: 1.2, height: 14, fill: css(mixed) });
  });
  const [low, middle, high] = [-1, 0, 1].map((share) =>
    numberTick(Number((valueCentre + share * valueRange).toPrecision(3))),
  );
  return {
    symbol: steps.join(""),
    width: 32,
    text: `output from ${low} over ${middle} to ${high}`,
  };
}

const css = (rgb: readonly number[]) => `rgb(${rgb.join(",")})`;
