import { classColour, classShape, type MapPalette, type Rgb } from "./mapPalette";
import { markerPath } from "./markerPath";
import type { Plane } from "./Plane";

export interface PointStyle {
  /** CSS pixels. */
  readonly radius: number;
  /** Test points are hollow, train points are filled. */
  readonly isOutlined: boolean;
}

/** Shades of a real target, orange to blue; one path is drawn for each. */
const NUM_SHADES = 9;

/** Draws points (`[n, 2]` in raw units, each with its class or real target) onto the plane, one path a colour. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  points: Float32Array,
  targets: Float32Array,
  plane: Plane,
  style: PointStyle,
): void {
  context.lineJoin = "round";
  for (const [group, path] of groupPaths(points, targets, plane, style.radius)) {
    const isReal = plane.numOutputs === 1;
    const colour = isReal ? shade(group, plane.palette) : classColour(plane.palette.points, group);
    const css = `rgb(${colour.join(" ")})`;
    context.strokeStyle = plane.palette.halo;
    context.lineWidth = style.isOutlined ? 3 : 2;
    context.stroke(path);
    context.lineWidth = 1;
    context.strokeStyle = css;
    context.fillStyle = style.isOutlined ? plane.palette.halo : css;
    context.fill(path);
    if (style.isOutlined) context.stroke(path);
  }
}

/** Paths by class, or by shade of the real target; points outside the plane are left out. */
function groupPaths(
  points: Float32Array,
  targets: Float32Array,
  { extent, numOutputs, valueRange, size }: Plane,
  radius: number,
): [number, Path2D][] {
  const [x1Min, x1Max, x2Min, x2Max] = extent;
  const groups = new Map<number, string>();
  targets.forEach((target, i) => {
    const x = ((points[2 * i] - x1Min) / (x1Max - x1Min)) * size;
    const y = ((x2Max - points[2 * i + 1]) / (x2Max - x2Min)) * size;
    if (!(Math.abs(x - size / 2) <= size / 2 && Math.abs(y - size / 2) <= size / 2)) return;
    const group = numOutputs === 1 ? shadeOf(target / valueRange) : target;
    const shape = numOutputs === 1 ? "circle" : classShape(target);
    groups.set(
      group,
      (groups.get(group) ?? "") + markerPath(shape, radius, toTenth(x), toTenth(y)),
    );
  });
  return [...groups].map(([group, path]) => [group, new Path2D(path)]);
}

const toTenth = (pixels: number) => Math.round(pixels * 10) / 10;

/** The shade of a real target's share of the range, -1 to 1. */
function shadeOf(share: number): number {
  return Math.round(((Math.min(1, Math.max(-1, share)) + 1) / 2) * (NUM_SHADES - 1));
}

function shade(index: number, { neutralPoint, points }: MapPalette): Rgb {
  const share = (2 * index) / (NUM_SHADES - 1) - 1;
  const hue = points[share < 0 ? 0 : 1];
  const mix = (i: 0 | 1 | 2) =>
    Math.round(neutralPoint[i] + (hue[i] - neutralPoint[i]) * Math.abs(share));
  return [mix(0), mix(1), mix(2)];
}
