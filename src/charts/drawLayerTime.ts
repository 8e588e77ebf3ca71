import type { LayerTimeData, LayerTimeMap } from "./LayerTimeData";
import { magnitudePalette } from "./magnitudePalette";
import { scalePosition } from "./layerTimeScale";
import type { Rgb } from "./mapPalette";
import { momentEdges } from "./momentEdges";

/** Room and looks of a picture of layers over time. */
export interface LayerTimeLook {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly isDark: boolean;
  /** CSS colour of the lines over exact zeros. */
  readonly hatch: string;
}

/** CSS pixels from line to line over exact zeros. */
const HATCH = 5;

/** Draws a map, the first layer at the bottom: colours by the common scale, exact zeros hatched, missing values left out. */
export function drawLayerTime(
  canvas: HTMLCanvasElement,
  map: LayerTimeMap,
  data: LayerTimeData,
  { width, height, pixelRatio, isDark, hatch }: LayerTimeLook,
): void {
  const context = canvas.getContext("2d");
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const { numRows, epochs } = data;
  if (context === null || canvas.width === 0 || canvas.height === 0) return;
  if (numRows === 0 || epochs.length === 0) return;
  const image = new ImageData(canvas.width, canvas.height);
  paintColours(image, map, data, isDark);
  context.putImageData(image, 0, 0);
  if (!data.scale.isLog || !map.values.includes(0)) return;
  const edges = momentEdges(epochs, canvas.width).map(Math.round);
  const tops = rowTops(numRows, canvas.height);
  context.beginPath();
  map.values.forEach((value, i) => {
    if (value !== 0) return;
    const [row, moment] = [Math.floor(i / epochs.length), i % epochs.length];
    const [left, top] = [edges[moment], tops[row + 1]];
    context.rect(left, top, edges[moment + 1] - left, tops[row] - top);
  });
  context.clip();
  strokeHatch(context, canvas, HATCH * pixelRatio, hatch);
}

/** One pass over the pixels; a column of pixels belongs to the moment in whose column its middle lies. */
function paintColours(
  { data: bytes, width, height }: ImageData,
  { values }: LayerTimeMap,
  { numRows, epochs, scale }: LayerTimeData,
  isDark: boolean,
): void {
  const shades = pixelShades(magnitudePalette(isDark));
  const edges = momentEdges(epochs, width);
  const tops = rowTops(numRows, height);
  const pixels = new Uint32Array(bytes.buffer);
  for (let row = 0; row < numRows; row++) {
    const top = tops[row + 1];
    const line = pixels.subarray(top * width, (top + 1) * width);
    for (let x = 0, moment = 0; x < width; x++) {
      while (moment < epochs.length - 1 && edges[moment + 1] <= x + 0.5) moment++;
      const share = scalePosition(values[row * epochs.length + moment], scale);
      line[x] = Number.isNaN(share) ? 0 : shades[Math.round(share * (shades.length - 1))];
    }
    for (let y = top + 1; y < tops[row]; y++)
      pixels.copyWithin(y * width, top * width, (top + 1) * width);
  }
}

/** A palette's colours as whole pixels, in the byte order of this machine. */
function pixelShades(palette: readonly Rgb[]): Uint32Array {
  return new Uint32Array(Uint8Array.from(palette.flatMap((rgb) => [...rgb, 255])).buffer);
}

/** The pixel where each row ends at the bottom, and after the last row the top, 0. */
function rowTops(numRows: number, height: number): number[] {
  return Array.from({ length: numRows + 1 }, (_, row) => Math.round(height * (1 - row / numRows)));
}

function strokeHatch(
  context: CanvasRenderingContext2D,
  { width, height }: HTMLCanvasElement,
  distance: number,
  colour: string,
): void {
  context.beginPath();
  for (let x = -height; x < width; x += distance) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.strokeStyle = colour;
  context.lineWidth = distance / 5;
  context.stroke();
}
