import type { Polyline } from "./isolines";
import { numberTick } from "./tickTexts";

/** A contour's value where it is written onto its line. */
export interface ContourLabel {
  readonly text: string;
  /** CSS pixels of the middle. */
  readonly x: number;
  readonly y: number;
}

/** A contour's level and its lines over the unit square. */
export interface Contour {
  readonly level: number;
  readonly lines: readonly Polyline[];
}

/** A square around a place that is to stay free of labels, its `radius` half a side, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Size of a written character and line, in font sizes. */
const CHARACTER = 0.56;
const LINE = 1.2;
/** Where along its line a text may stand, the best first. */
const PLACES = [0.5, 0.25, 0.75];

/**
 * Where contours of a square of `size` CSS pixels are labelled in texts of `em`: at the middle of each one's longest line, where that is
 * longer than its text and the text lies inside, on no other and on nothing that is `taken`; beside that, a quarter of the line on.
 */
export function contourLabels(
  contours: readonly Contour[],
  size: number,
  em: number,
  taken: readonly Spot[] = [],
): ContourLabel[] {
  const height = LINE * em;
  const placed: (ContourLabel & { readonly width: number })[] = [];
  for (const { level, lines } of contours) {
    const text = numberTick(level);
    const width = CHARACTER * em * text.length + 4;
    const longest = lines
      .map((line) => ({ line, length: size * lengthOf(line) }))
      .toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined || longest.length < 2 * width) continue;
    const isTaken = ([x, y]: readonly number[]) =>
      taken.some(
        (spot) =>
          Math.abs(spot.x - x) < spot.radius + width / 2 &&
          Math.abs(spot.y - y) < spot.radius + height / 2,
      );
    const [x, y] =
      PLACES.map((share) => placeOn(longest.line, share).map((one) => one * size)).find(
        (spot) => !isTaken(spot),
      ) ?? [];
    const isInside =
      x > width / 2 && x < size - width / 2 && y > height / 2 && y < size - height / 2;
    const isFree = placed.every(
      (other) =>
        Math.abs(other.x - x) > (other.width + width) / 2 || Math.abs(other.y - y) > height,
    );
    if (isInside && isFree) placed.push({ text, x, y, width });
  }
  return placed.map(({ text, x, y }) => ({ text, x, y }));
}

function lengthOf(line: Polyline): number {
  let length = 0;
  for (let i = 1; i < line.length; i++)
    length += Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
  return length;
}

/** The point at a share of a line's length. */
function placeOn(line: Polyline, share: number): readonly [number, number] {
  let left = lengthOf(line) * share;
  for (let i = 1; i < line.length; i++) {
    const step = Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
    if (step >= left) {
      const part = step === 0 ? 0 : left / step;
      const between = (axis: 0 | 1) =>
        line[i - 1][axis] + part * (line[i][axis] - line[i - 1][axis]);
      return [between(0), between(1)];
    }
    left -= step;
  }
  return line[line.length - 1];
}
