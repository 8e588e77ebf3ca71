import { type HeightRamp, shadeAt } from "./heightRamp";
import type { HeightScale } from "./heightScale";
import { projectSurface, type SurfaceView } from "./SurfaceView";

export interface SurfacePicture {
  /** `[resolution, resolution]`, rows from the largest y down. */
  readonly field: Float32Array;
  readonly resolution: number;
  readonly scale: HeightScale;
  readonly ramp: HeightRamp;
  readonly view: SurfaceView;
  readonly pixelRatio: number;
}

/** Every so many cells of the field are one of the picture. */
const STRIDE = 3;
/** How much darker a cell is that falls away to the side. */
const SHADING = 0.16;
/** Rise over a cell, in shares of the whole height, that is shaded as far as any is: an eighth. */
const STEEPNESS = 8;

/** Draws a surface at an angle, cell by cell from the farthest to the nearest. */
export function drawSurface(canvas: HTMLCanvasElement, picture: SurfacePicture): void {
  const { field, resolution, scale, ramp, view, pixelRatio } = picture;
  const context = canvas.getContext("2d");
  if (context === null || view.size <= 0) return;
  const side = Math.round(view.size * pixelRatio);
  if (canvas.width !== side) canvas.width = canvas.height = side;
  context.setTransform(side / view.size, 0, 0, side / view.size, 0, 0);
  context.clearRect(0, 0, view.size, view.size);
  context.lineJoin = "round";
  context.lineWidth = 0.5;
  context.strokeStyle = ramp.line;

  const { at, nearer } = projectSurface(view);
  const number = Math.floor(resolution / STRIDE);
  const middle = Math.floor(STRIDE / 2);
  const values = Float32Array.from({ length: number * number }, (_, i) => {
    const [row, column] = [Math.floor(i / number), i % number];
    return field[(middle + STRIDE * row) * resolution + middle + STRIDE * column];
  });
  const shares = values.map((value) => heightShare(scale, value));
  const corners = Array.from(shares, (share, i) => {
    const [row, column] = [Math.floor(i / number), i % number];
    return at((2 * column + 1) / number - 1, 1 - (2 * row + 1) / number, share);
  });
  const columns = order(number - 1, nearer[0]);
  for (const row of order(number - 1, -nearer[1]))
    for (const column of columns) {
      const first = row * number + column;
      const around = [first, first + 1, first + number + 1, first + number];
      const lowest = Math.min(...around.map((i) => values[i]));
      // Not a number where a corner has no value.
      if (!(lowest <= scale.cut)) continue;
      const mean = around.reduce((sum, i) => sum + values[i], 0) / 4;
      const slant = STEEPNESS * (shares[first + 1] - shares[first]);
      const brightness = 1 - SHADING * Math.max(-1, Math.min(1, slant));
      context.fillStyle = `rgb(${shadeAt(ramp, scale.share(mean), brightness).join(" ")})`;
      context.beginPath();
      for (const i of around) context.lineTo(...corners[i]);
      context.closePath();
      context.fill();
      context.stroke();
    }
}

/** A height in shares of what is shown uncut. */
export function heightShare({ low, cut }: HeightScale, value: number): number {
  return (Math.min(cut, value) - low) / (cut - low || 1);
}

/** Indices from 0 below `number`, the last one first where the way is backwards. */
function order(number: number, way: number): readonly number[] {
  const indices = Array.from({ length: number }, (_, i) => i);
  return way < 0 ? indices.reverse() : indices;
}
