import { contours } from "d3-contour";
import type { MapView } from "../core/experiment/VariantView";

/** A line over the unit square as `[x, y]` pairs from the top left. */
export type Polyline = readonly (readonly [number, number])[];

/**
 * Where the decision changes: `p = .5` of two classes, `p_k = max of the others` of more, 0 of a real output.
 * Values sit at the centres of the grid's cells.
 */
export function mapBoundaries({ values, resolution, numOutputs }: MapView): Polyline[] {
  if (numOutputs === 1) return isolines(values, resolution, 0);
  const lines: Polyline[] = [];
  // Every border of the last class is another class's border too; of two classes one field says all.
  for (let k = 0; k < numOutputs - 1; k++)
    lines.push(...isolines(lead(values, numOutputs, k), resolution, 0));
  return lines;
}

/** By how much class k leads the best of the others in each cell. */
function lead(values: Float32Array, numOutputs: number, k: number): Float32Array {
  const field = new Float32Array(values.length / numOutputs);
  for (let cell = 0; cell < field.length; cell++) {
    let best = -Infinity;
    for (let j = 0; j < numOutputs; j++)
      if (j !== k) best = Math.max(best, values[cell * numOutputs + j] ?? 0);
    field[cell] = (values[cell * numOutputs + k] ?? 0) - best;
  }
  return field;
}

/** The lines where a field `[resolution, resolution]` crosses `level`, by marching squares; the frame is left out. */
export function isolines(field: Float32Array, resolution: number, level: number): Polyline[] {
  const shape = contours()
    .size([resolution, resolution])
    .contour(field as unknown as number[], level);
  return shape.coordinates.flat().flatMap((ring) => openRing(ring, resolution));
}

/** Cuts a closed ring where it runs along the frame; a cut end goes straight to the frame. */
function openRing(ring: readonly number[][], resolution: number): Polyline[] {
  const lines: [number, number][][] = [];
  let line: [number, number][] = [];
  const onFrame = ([x = 0, y = 0]: readonly number[]) =>
    x <= 0 || y <= 0 || x >= resolution || y >= resolution;
  const unit = ([x = 0, y = 0]: readonly number[]): [number, number] => [
    x / resolution,
    y / resolution,
  ];
  const meetFrame = (inside: readonly number[], [fx = 0, fy = 0]: readonly number[]) => {
    const [x = 0, y = 0] = inside;
    return unit(fx <= 0 || fx >= resolution ? [fx, y] : [x, fy]);
  };
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1] ?? [];
    const to = ring[i] ?? [];
    if (onFrame(from) && onFrame(to)) continue;
    if (onFrame(from)) line = [meetFrame(to, from)];
    else if (line.length === 0) line = [unit(from)];
    line.push(onFrame(to) ? meetFrame(from, to) : unit(to));
    if (onFrame(to)) {
      lines.push(line);
      line = [];
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
