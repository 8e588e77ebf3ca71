import type { Shifts } from "./lossesOnPlane";

/**
 * The points of a map `[resolution, resolution]` at the centres of its cells, rows from the top (largest b) down, then those
 * of the slices along a and along b through the network's own point, `resolution + 1` each; all as ways from that point.
 */
export function mapShifts(
  reach: number,
  resolution: number,
  [a, b]: readonly [number, number],
): Shifts {
  const shifts: number[] = [];
  const cell = (2 * reach) / resolution;
  for (let row = 0; row < resolution; row++)
    for (let column = 0; column < resolution; column++)
      shifts.push((column + 0.5) * cell - reach - a, reach - (row + 0.5) * cell - b);
  for (let i = 0; i <= resolution; i++) shifts.push(i * cell - reach - a, 0);
  for (let i = 0; i <= resolution; i++) shifts.push(0, i * cell - reach - b);
  return Float64Array.from(shifts);
}
