import type { MapView, PointsView } from "../core/experiment/VariantView";
import { discretizeMap } from "./discretizeMap";
import { drawPoints } from "./drawPoints";
import { contourLabels, type Contour, type ContourLabel } from "./contourLabels";
import { contourLevels } from "./contourLevels";
import { isolines, type Polyline } from "./isolines";
import { mapBoundaries } from "./mapBoundaries";
import { DARK_MAP, LIGHT_MAP, type MapPalette } from "./mapPalette";
import { paintMapPixels } from "./mapPixels";
import { mapValueScale } from "./mapValueScale";
import type { Plane } from "./Plane";
import { pointRadius } from "./pointRadius";
import { refineMap } from "./refineMap";
import { refineValues } from "./refineValues";

export interface DecisionMapPicture {
  readonly map: MapView;
  readonly points: PointsView | null;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly pixelRatio: number;
  readonly isDark: boolean;
  readonly hasTestPoints: boolean;
  /** Every place in the flat colour of its class, or of its output's sign. */
  readonly isDiscretized?: boolean;
  /** Size of a contour's value in CSS pixels. */
  readonly em?: number;
}

/** Class maps are coloured on a grid this many times as fine: enough that no stairs show at an edge. */
const REFINEMENT = 2;
/** And where flat colours meet, since no shade hides stairs. */
const FLAT_REFINEMENT = 4;

/** From this side on there is room for the values of contours, in CSS pixels. */
const LABELLED_FROM = 120;
const LABEL_EM = 9;

/** Draws the plane, the boundary and the points, crisp at the device's pixel ratio. */
export function drawDecisionMap(canvas: HTMLCanvasElement, picture: DecisionMapPicture): void {
  const { map, points, size, pixelRatio, isDark, hasTestPoints, isDiscretized = false } = picture;
  const { em = LABEL_EM } = picture;
  const context = canvas.getContext("2d");
  if (context === null || size <= 0) return;
  const side = Math.round(size * pixelRatio);
  if (canvas.width !== side) canvas.width = canvas.height = side;
  const palette = isDark ? DARK_MAP : LIGHT_MAP;
  const { extent, numOutputs } = map;
  const plane = { extent, numOutputs, ...mapValueScale(map, points), size, palette };

  context.setTransform(side / size, 0, 0, side / size, 0, 0);
  drawField(context, canvas, map, plane, isDiscretized);
  const contours = drawLines(context, map, plane, isDiscretized);
  if (points !== null) drawAllPoints(context, points, plane, hasTestPoints);
  if (size < LABELLED_FROM) return;
  context.font = `${em}px system-ui, sans-serif`;
  for (const label of contourLabels(contours, size, em)) drawLabel(context, label, palette);
}

function drawAllPoints(
  context: CanvasRenderingContext2D,
  points: PointsView,
  plane: Plane,
  hasTestPoints: boolean,
): void {
  const { size } = plane;
  const radius = pointRadius(points.trainY.length, size);
  const { train, trainY, test, testY } = points;
  if (hasTestPoints)
    drawPoints(context, test, testY, plane, { radius: Math.max(2, radius), isOutlined: true });
  drawPoints(context, train, trainY, plane, { radius, isOutlined: false });
}

/** What painting a canvas's plane needs, kept so that a new map of the same kind allocates nothing. */
interface FineGrid {
  readonly kind: string;
  readonly canvas: HTMLCanvasElement;
  readonly image: ImageData;
  readonly values: Float32Array;
  readonly factor: number;
}

const fineGrids = new WeakMap<HTMLCanvasElement, FineGrid>();

/** Colours on a finer grid, smoothed up to the canvas. */
function drawField(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  map: MapView,
  { valueRange, valueCentre = 0, palette, size }: Plane,
  isDiscretized: boolean,
): void {
  const grid = fineGridOf(canvas, map, isDiscretized);
  if (map.numOutputs > 1) refineMap(map, grid.factor, grid.values);
  else if (grid.factor > 1) refineValues(map, grid.factor, grid.values);
  else grid.values.set(map.values);
  if (valueCentre !== 0)
    for (let cell = 0; cell < grid.values.length; cell++) grid.values[cell] -= valueCentre;
  if (isDiscretized) discretizeMap(grid.values, map.numOutputs, valueRange);
  paintMapPixels(grid.image.data, grid.values, map.numOutputs, valueRange, palette);
  grid.canvas.getContext("2d")?.putImageData(grid.image, 0, 0);
  context.imageSmoothingQuality = "high";
  context.drawImage(grid.canvas, 0, 0, size, size);
}

function fineGridOf(
  canvas: HTMLCanvasElement,
  { resolution, numOutputs }: MapView,
  isDiscretized: boolean,
): FineGrid {
  const kind = `${resolution} ${numOutputs} ${isDiscretized}`;
  const kept = fineGrids.get(canvas);
  if (kept?.kind === kind) return kept;
  const shaded = numOutputs === 1 ? 1 : REFINEMENT;
  const factor = isDiscretized ? FLAT_REFINEMENT : shaded;
  const side = resolution * factor;
  const fine = document.createElement("canvas");
  fine.width = fine.height = side;
  const values = new Float32Array(side * side * numOutputs);
  const made = { kind, canvas: fine, image: new ImageData(side, side), values, factor };
  fineGrids.set(canvas, made);
  return made;
}

/** Boundaries and contours; the contours come back. */
function drawLines(
  context: CanvasRenderingContext2D,
  map: MapView,
  { valueRange, valueCentre = 0, palette, size }: Plane,
  isDiscretized: boolean,
): Contour[] {
  const stroke = (lines: readonly Polyline[], style: string, width: number) => {
    context.beginPath();
    for (const [[x, y], ...rest] of lines) {
      context.moveTo(x * size, y * size);
      for (const [nextX, nextY] of rest) context.lineTo(nextX * size, nextY * size);
    }
    context.strokeStyle = style;
    context.lineWidth = width;
    context.stroke();
  };
  context.lineJoin = "round";
  const isSurface = map.numOutputs === 1 && !isDiscretized;
  const levels = isSurface ? contourLevels({ valueRange, valueCentre }) : [];
  const contours = levels.map((level) => ({
    level,
    lines: isolines(map.values, map.resolution, level),
  }));
  for (const { level, lines } of contours) if (level !== 0) stroke(lines, palette.boundary, 0.5);
  const boundaries = mapBoundaries(map, valueCentre);
  if (!isSurface || valueCentre === 0) {
    stroke(boundaries, palette.boundaryCasing, 3);
    stroke(boundaries, palette.boundary, 1.25);
  }
  return contours;
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { text, x, y }: ContourLabel,
  { boundary, halo }: MapPalette,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = boundary;
  context.fillText(text, x, y);
}
