import { classColour, classShape, type MapPalette, type Rgb } from "./mapPalette";
import { markerPath } from "./markerPath";
import type { Plane } from "./Plane";

/** Points of one colour, as one SVG path. */
export interface PointPath {
  /** CSS colour. */
  readonly colour: string;
  readonly path: string;
}

/** Shades of a real target, orange to blue; one path is drawn for each. */
const NUM_SHADES = 9;

/** Points (`[n, 2]` in raw units) by class, or by shade of the real target; points outside the plane are left out. */
export function pointPaths(
  points: Float32Array,
  targets: Float32Array,
  { extent, numOutputs, valueRange, valueCentre = 0, size, palette }: Plane,
  radius: number,
): PointPath[] {
  const [x1Min, x1Max, x2Min, x2Max] = extent;
  const isReal = numOutputs === 1;
  const groups = new Map<number, string>();
  targets.forEach((target, i) => {
    const x = ((points[2 * i] - x1Min) / (x1Max - x1Min)) * size;
    const y = ((x2Max - points[2 * i + 1]) / (x2Max - x2Min)) * size;
    if (!(Math.abs(x - size / 2) <= size / 2 && Math.abs(y - size / 2) <= size / 2)) return;
    const group = isReal ? shadeOf((target - valueCentre) / valueRange) : target;
    const shape = isReal ? "circle" : classShape(target);
    groups.set(
      group,
      (groups.get(group) ?? "") + markerPath(shape, radius, toTenth(x), toTenth(y)),
    );
  });
  return [...groups].map(([group, path]) => {
    const rgb = isReal ? shade(group, palette) : classColour(palette.points, group);
    return { colour: `rgb(${rgb.join(" ")})`, path };
  });
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
