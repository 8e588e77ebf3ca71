import { contours } from "d3-contour";

type Point = readonly [x: number, y: number];

/** A line over the unit square, y from the top down. */
export type Polyline = readonly Point[];

/**
 * The lines where a field `[resolution, resolution]`, sampled at the centres of its cells, crosses `level`
 * (marching squares, d3-contour); where a line leaves the square it goes straight to the edge.
 */
export function isolines(field: Float32Array, resolution: number, level: number): Polyline[] {
  // The types ask for number[]; d3-contour only reads by index.
  const values = field as unknown as number[];
  const { coordinates } = contours().size([resolution, resolution]).contour(values, level);
  return coordinates.flat().flatMap((ring) => openRing(ring as [number, number][], resolution));
}

/** d3-contour closes its rings along the frame of the square: cuts them open there. */
function openRing(ring: readonly Point[], resolution: number): Polyline[] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1], ring[i]];
    const [isEntry, isExit] = [isOnFrame(from, resolution), isOnFrame(to, resolution)];
    if (isEntry && isExit) continue;
    if (isEntry || line.length === 0) {
      line = [toUnit(isEntry ? atFrame(to, from, resolution) : from, resolution)];
      lines.push(line);
    }
    line.push(toUnit(isExit ? atFrame(from, to, resolution) : to, resolution));
    if (isExit) line = [];
  }
  return lines;
}

const isOnFrame = ([x, y]: Point, resolution: number) =>
  x <= 0 || y <= 0 || x >= resolution || y >= resolution;

/** The point of the frame straight out from the last point inside. */
function atFrame([x, y]: Point, [frameX, frameY]: Point, resolution: number): Point {
  return frameX <= 0 || frameX >= resolution ? [frameX, y] : [x, frameY];
}

const toUnit = ([x, y]: Point, resolution: number): Point => [x / resolution, y / resolution];
