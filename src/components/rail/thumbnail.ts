import { drawPoints } from "../../charts/drawPoints";
import { DARK_MAP, LIGHT_MAP } from "../../charts/mapPalette";
import type { DataSource, GeneratedSource, RawData } from "../../core/data/DataSource";
import { makeRng } from "../../core/math/rng";
import { tellingColumns } from "./tellingColumns";

/** Points enough to see the shape, few enough to see the points. */
const NUM_POINTS = 120;

/** Points a thumbnail shows of a set, on the plane that they fill. */
interface Picture {
  /** `[n, 2]`. */
  readonly coordinates: Float32Array;
  readonly targets: Float32Array;
  readonly extent: readonly [number, number, number, number];
}

/** Draws a set into a square of `size` CSS pixels: its points, or its first image where the rows are images. */
export function drawThumbnail(
  canvas: HTMLCanvasElement,
  source: DataSource,
  raw: RawData,
  size: number,
  isDark: boolean,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  canvas.width = canvas.height = Math.round(size * devicePixelRatio);
  context.scale(canvas.width / size, canvas.width / size);
  if (source.kind === "table" && source.imageSide !== undefined)
    return drawImage(context, raw, source.imageSide, size, isDark);

  const { coordinates, targets, extent } = source.isPlane
    ? planePicture(raw)
    : tablePicture(source, raw);
  const numOutputs = source.task === "real" ? 1 : source.classNames.length;
  const palette = { ...(isDark ? DARK_MAP : LIGHT_MAP), halo: "transparent" };
  const plane = { extent, numOutputs, valueRange: 1, size, palette };
  drawPoints(context, coordinates, targets, plane, { radius: 1.1, isOutlined: false });
}

/** A generated set's rows for its picture: few, without noise. */
export function sampleOf(source: GeneratedSource): RawData {
  return source.generate(NUM_POINTS, 0, makeRng(1, 0, "points"), makeRng(1, 0, "noise"));
}

function planePicture({ columns, targets }: RawData): Picture {
  return {
    coordinates: Float32Array.from(columns),
    targets: Float32Array.from(targets),
    extent: [-6.5, 6.5, -6.5, 6.5],
  };
}

/** The rows in the two columns that tell the classes apart best. */
function tablePicture(source: DataSource, raw: RawData): Picture {
  const [first, second] = tellingColumns(raw, source.classNames.length);
  const pick = (column: number) =>
    raw.targets.map((_, row) => raw.columns[row * raw.numColumns + column]);
  const [x1, x2] = [pick(first), pick(second)];
  const coordinates = new Float32Array(2 * raw.numExamples);
  x1.forEach((value, row) => coordinates.set([value, x2[row]], 2 * row));
  return {
    coordinates,
    targets: Float32Array.from(source.task === "real" ? spread(raw.targets) : raw.targets),
    extent: [...rangeOf(x1), ...rangeOf(x2)],
  };
}

function rangeOf(values: Float64Array): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = 0.06 * (high - low || 1);
  return [low - margin, high + margin];
}

/** Real targets from -1 to 1, the range of the colours. */
function spread(targets: Float64Array): Float64Array {
  const low = Math.min(...targets);
  const high = Math.max(...targets);
  return targets.map((target) => (high > low ? (2 * (target - low)) / (high - low) - 1 : 0));
}

function drawImage(
  context: CanvasRenderingContext2D,
  { columns }: RawData,
  side: number,
  size: number,
  isDark: boolean,
): void {
  const brightest = Math.max(...columns.subarray(0, side * side));
  const cell = size / (side + 1);
  for (let i = 0; i < side * side; i++) {
    const alpha = columns[i] / brightest;
    context.fillStyle = `rgb(${isDark ? "232 234 237" : "27 30 34"} / ${alpha})`;
    const x = cell * (0.5 + (i % side));
    const y = cell * (0.5 + Math.floor(i / side));
    context.fillRect(x, y, cell, cell);
  }
}
