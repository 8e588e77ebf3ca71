import type { LinkPlace } from "./DrawnNetwork";
import { linkEnds, type NetworkLayout } from "./layOutNetwork";

/** Adds a link's line to a path: a cubic curve that leaves and arrives level. */
export function traceLink(
  path: CanvasRenderingContext2D,
  ends: NonNullable<ReturnType<typeof linkEnds>>,
): void {
  const { x0, y0, x1, y1 } = ends;
  const middle = (x0 + x1) / 2;
  path.moveTo(x0, y0);
  path.bezierCurveTo(middle, y0, middle, y1, x1, y1);
}

/** The link whose line passes within `reach` CSS pixels of a point, the nearest of several; or null. */
export function linkAt(
  layout: NetworkLayout,
  links: readonly LinkPlace[],
  { x, y }: { readonly x: number; readonly y: number },
  reach = 5,
): LinkPlace | null {
  let nearest: LinkPlace | null = null;
  let least = reach;
  for (const link of links) {
    const ends = linkEnds(layout, link);
    if (!ends || x < ends.x0 || x > ends.x1) continue;
    const distance = distanceToCurve(ends, x, y);
    if (distance > least) continue;
    least = distance;
    nearest = link;
  }
  return nearest;
}

/** Vertical distance to the curve, shortened by its slope there: the distance to its tangent. */
function distanceToCurve(
  { x0, y0, x1, y1 }: NonNullable<ReturnType<typeof linkEnds>>,
  x: number,
  y: number,
): number {
  const share = (x - x0) / (x1 - x0);
  const t = curveParameter(share);
  const height = y0 + (y1 - y0) * t * t * (3 - 2 * t);
  // dy/dx of x(t) = (3t - 3t^2 + 2t^3) / 2 and y(t) = 3t^2 - 2t^3, both from 0 to 1.
  const slope = ((y1 - y0) / (x1 - x0)) * ((6 * t * (1 - t)) / (1.5 - 3 * t + 3 * t * t));
  return Math.abs(y - height) / Math.hypot(1, slope);
}

/** The t at which `(3t - 3t^2 + 2t^3) / 2 = share`, by halving: the left side rises with t. */
function curveParameter(share: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (((3 - 3 * t + 2 * t * t) * t) / 2 < share) low = t;
    else high = t;
  }
  return (low + high) / 2;
}
