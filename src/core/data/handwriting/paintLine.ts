import type { Bitmap } from "./Bitmap";

/** A place on a bitmap in dots, from the top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The bitmap with a line of a round pen: every dot whose centre is within `radius` of it has ink, or with 0 has none. */
export function paintLine(
  { side, dots }: Bitmap,
  from: Place,
  to: Place,
  radius: number,
  ink: 0 | 1,
): Bitmap {
  const painted = dots.slice();
  const within = (dot: number) => Math.min(side, Math.max(0, dot));
  const firstRow = within(Math.floor(Math.min(from.y, to.y) - radius));
  const endRow = within(Math.ceil(Math.max(from.y, to.y) + radius));
  const firstColumn = within(Math.floor(Math.min(from.x, to.x) - radius));
  const endColumn = within(Math.ceil(Math.max(from.x, to.x) + radius));
  for (let row = firstRow; row < endRow; row++)
    for (let column = firstColumn; column < endColumn; column++)
      if (distanceToLine({ x: column + 0.5, y: row + 0.5 }, from, to) <= radius)
        painted[row * side + column] = ink;
  return { side, dots: painted };
}

function distanceToLine(place: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(place.x - from.x - share * dx, place.y - from.y - share * dy);
}
