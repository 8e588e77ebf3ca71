import type { GridField } from "./GridField";

/** The value at a place of the unit square, y from the top down, linear between the centres of cells and level outside of them. */
export function valueOnGrid({ values, resolution }: GridField, x: number, y: number): number {
  const [left, across] = cellBefore(x, resolution);
  const [top, down] = cellBefore(y, resolution);
  const right = Math.min(left + 1, resolution - 1);
  const bottom = Math.min(top + 1, resolution - 1);
  const between = (row: number) => {
    const from = values[row * resolution + left];
    return from + across * (values[row * resolution + right] - from);
  };
  return between(top) + down * (between(bottom) - between(top));
}

/** The cell whose centre lies before a place, and the share of the way to the next. */
function cellBefore(place: number, resolution: number): readonly [number, number] {
  const at = Math.min(resolution - 1, Math.max(0, place * resolution - 0.5));
  const cell = Math.floor(at);
  return [cell, at - cell];
}
