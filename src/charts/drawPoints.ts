import type { MapView } from "../core/experiment/VariantView";
import { classColour, classShape, type MapPalette, type Rgb } from "./mapPalette";
import { markerPath } from "./markerPath";

export interface PointStyle {
  readonly radius: number;
  /** Test points are outlines, train points are filled. */
  readonly isOutlined: boolean;
}

const NUM_VALUE_SHADES = 9;

/** Draws points (`[n, 2]` in raw units, class or value each) over a map of `size` CSS pixels, one path a colour. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  coordinates: Float32Array,
  targets: Float32Array,
  { extent, numOutputs }: MapView,
  size: number,
  valueRange: number,
  palette: MapPalette,
  { radius, isOutlined }: PointStyle,
): void {
  const [x1Min, x1Max, x2Min, x2Max] = extent;
  const groups = new Map<number, string[]>();
  for (let i = 0; i < targets.length; i++) {
    const x = (((coordinates[2 * i] ?? 0) - x1Min) / (x1Max - x1Min)) * size;
    const y = ((x2Max - (coordinates[2 * i + 1] ?? 0)) / (x2Max - x2Min)) * size;
    if (!(x >= -radius && x <= size + radius && y >= -radius && y <= size + radius)) continue;
    const target = targets[i] ?? 0;
    const group = numOutputs === 1 ? valueShade(target, valueRange) : target;
    const shape = numOutputs === 1 ? "circle" : classShape(target);
    const path = markerPath(shape, radius, round(x), round(y));
    const paths = groups.get(group);
    if (paths === undefined) groups.set(group, [path]);
    else paths.push(path);
  }
  for (const [group, paths] of groups) {
    const path = new Path2D(paths.join(""));
    const colour =
      numOutputs === 1 ? shadeColour(group, palette) : classColour(palette.points, group);
    context.lineJoin = "round";
    context.strokeStyle = palette.halo;
    context.lineWidth = isOutlined ? 3 : 2;
    context.stroke(path);
    if (isOutlined) {
      context.strokeStyle = css(colour);
      context.lineWidth = 1.25;
      context.stroke(path);
    } else {
      context.fillStyle = css(colour);
      context.fill(path);
    }
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

const css = ([red, green, blue]: Rgb) => `rgb(${red} ${green} ${blue})`;

/** The shade of a real target, 0 (orange) to `NUM_VALUE_SHADES - 1` (blue). */
function valueShade(target: number, valueRange: number): number {
  const share = Math.min(1, Math.max(0, (target / valueRange + 1) / 2));
  return Math.round(share * (NUM_VALUE_SHADES - 1));
}

function shadeColour(shade: number, palette: MapPalette): Rgb {
  const t = (2 * shade) / (NUM_VALUE_SHADES - 1) - 1;
  const hue = classColour(palette.points, t < 0 ? 0 : 1);
  const mix = (k: 0 | 1 | 2) =>
    Math.round(palette.neutral[k] + (hue[k] - palette.neutral[k]) * Math.abs(t));
  return [mix(0), mix(1), mix(2)];
}
