import { contourLabels } from "../contourLabels";
import { isolines, type Polyline } from "../isolines";
import { type HeightRamp, shadeAt } from "./heightRamp";
import type { HeightScale } from "./heightScale";

export interface HeightMapPicture {
  /** `[resolution, resolution]`, rows from the top down. */
  readonly field: Float32Array;
  readonly resolution: number;
  readonly scale: HeightScale;
  readonly ramp: HeightRamp;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly pixelRatio: number;
  /** Size of a contour's value in CSS pixels. */
  readonly em: number;
}

/** Draws a surface from above: shades by height, and contours with their values. */
export function drawHeightMap(canvas: HTMLCanvasElement, picture: HeightMapPicture): void {
  const { field, resolution, scale, ramp, size, pixelRatio, em } = picture;
  const context = canvas.getContext("2d");
  if (context === null || size <= 0) return;
  const side = Math.round(size * pixelRatio);
  canvas.width = canvas.height = side;
  context.setTransform(side / size, 0, 0, side / size, 0, 0);
  const shades = document.createElement("canvas");
  shades.width = shades.height = resolution;
  const image = new ImageData(resolution, resolution);
  paintShades(image.data, field, scale, ramp);
  shades.getContext("2d")?.putImageData(image, 0, 0);
  context.imageSmoothingQuality = "high";
  context.drawImage(shades, 0, 0, size, size);

  const contours = scale.levels.map((level) => ({
    level,
    lines: isolines(field, resolution, level),
  }));
  context.lineJoin = "round";
  context.strokeStyle = ramp.line;
  context.lineWidth = 1;
  for (const { lines } of contours) strokeLines(context, lines, size);
  context.font = `${em}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  for (const { text, x, y } of contourLabels(contours, size, em)) {
    context.strokeStyle = ramp.halo;
    context.strokeText(text, x, y);
    context.fillStyle = ramp.text;
    context.fillText(text, x, y);
  }
}

/** `[cells, 4]`, RGBA; a cell without a height is left out. */
export function paintShades(
  pixels: Uint8ClampedArray,
  field: Float32Array,
  scale: HeightScale,
  ramp: HeightRamp,
): void {
  field.forEach((value, cell) => {
    if (!Number.isFinite(value)) return;
    pixels.set(shadeAt(ramp, scale.share(value)), 4 * cell);
    pixels[4 * cell + 3] = 255;
  });
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: readonly Polyline[],
  size: number,
): void {
  context.beginPath();
  for (const [[x, y], ...rest] of lines) {
    context.moveTo(x * size, y * size);
    for (const [nextX, nextY] of rest) context.lineTo(nextX * size, nextY * size);
  }
  context.stroke();
}
