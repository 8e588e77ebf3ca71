import type { MapView, PointsView } from "../core/experiment/VariantView";
import { drawPoints } from "./drawPoints";
import { isolines, mapBoundaries, type Polyline } from "./mapBoundaries";
import { DARK_MAP, LIGHT_MAP } from "./mapPalette";
import { paintMapPixels } from "./mapPixels";
import { mapValueRange } from "./mapValueRange";

export interface DecisionMapPicture {
  readonly map: MapView;
  readonly points: PointsView | null;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly pixelRatio: number;
  readonly isDark: boolean;
  readonly hasTestPoints: boolean;
}

/** Grids by canvas, so that a new map of the same resolution allocates nothing. */
const grids = new WeakMap<HTMLCanvasElement, { canvas: HTMLCanvasElement; image: ImageData }>();

/** Draws the plane, its boundary and the points; crisp at the device's pixel ratio. */
export function drawDecisionMap(canvas: HTMLCanvasElement, picture: DecisionMapPicture): void {
  const { map, points, size, pixelRatio, isDark, hasTestPoints } = picture;
  const context = canvas.getContext("2d");
  if (context === null || size <= 0) return;
  const palette = isDark ? DARK_MAP : LIGHT_MAP;
  const valueRange = mapValueRange(map, points);
  const side = Math.round(size * pixelRatio);
  if (canvas.width !== side) canvas.width = canvas.height = side;

  const grid = gridOf(canvas, map.resolution);
  paintMapPixels(grid.image.data, map.values, map.numOutputs, valueRange, palette);
  grid.canvas.getContext("2d")?.putImageData(grid.image, 0, 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(grid.canvas, 0, 0, side, side);
  context.setTransform(side / size, 0, 0, side / size, 0, 0);

  if (map.numOutputs === 1)
    for (const level of [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75])
      strokeLines(
        context,
        isolines(map.values, map.resolution, level * valueRange),
        size,
        palette.boundary,
        0.35,
      );
  const boundaries = mapBoundaries(map);
  strokeLines(context, boundaries, size, palette.boundaryCasing, 3);
  strokeLines(context, boundaries, size, palette.boundary, 1.25);

  if (points === null) return;
  const radius = pointRadius(points.trainY.length, size);
  if (hasTestPoints)
    drawPoints(context, points.test, points.testY, map, size, valueRange, palette, {
      radius: radius * 0.85,
      isOutlined: true,
    });
  drawPoints(context, points.train, points.trainY, map, size, valueRange, palette, {
    radius,
    isOutlined: false,
  });
}

function gridOf(canvas: HTMLCanvasElement, resolution: number) {
  const kept = grids.get(canvas);
  if (kept?.image.width === resolution) return kept;
  const grid = document.createElement("canvas");
  grid.width = grid.height = resolution;
  const made = { canvas: grid, image: new ImageData(resolution, resolution) };
  grids.set(canvas, made);
  return made;
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: readonly Polyline[],
  size: number,
  style: string,
  width: number,
): void {
  context.beginPath();
  for (const line of lines)
    line.forEach(([x, y], i) =>
      i === 0 ? context.moveTo(x * size, y * size) : context.lineTo(x * size, y * size),
    );
  context.strokeStyle = style;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke();
}

/** Smaller points where there are many, so that the plane stays visible between them. */
function pointRadius(numPoints: number, size: number): number {
  const share = Math.sqrt(0.06 / (Math.PI * Math.max(1, numPoints)));
  return Math.min(3.5, Math.max(1.4, size * share));
}
