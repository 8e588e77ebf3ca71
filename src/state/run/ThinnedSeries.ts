/** How many points a chart's series has at most. */
export const MAX_POINTS = 200;

/** Points in the order they came: evenly thinned as they grow old, the newest always exact. */
export interface ThinnedSeries<T> {
  /** At most `MAX_POINTS` or as many as were asked for, the first and the newest among them. */
  readonly points: readonly T[];
  /** Every `stride`-th point pushed stays. */
  readonly stride: number;
  readonly numPushed: number;
}

export const EMPTY_SERIES: ThinnedSeries<never> = { points: [], stride: 1, numPushed: 0 };

/** The series with one more point; where it would grow too long, every second point goes. */
export function pushPoint<T>(
  series: ThinnedSeries<T>,
  point: T,
  most = MAX_POINTS,
): ThinnedSeries<T> {
  const { points, stride, numPushed } = series;
  // The newest point stays for good only if its number is a multiple of the stride.
  const isLastKept = numPushed === 0 || (numPushed - 1) % stride === 0;
  const kept = isLastKept ? points : points.slice(0, -1);
  const longer = { points: [...kept, point], stride, numPushed: numPushed + 1 };
  return longer.points.length <= most ? longer : halve(longer);
}

/** The same, but a point of the newest's epoch takes its place: taken anew, after a weight was set by hand. */
export function putPoint<T extends { readonly epoch: number }>(
  series: ThinnedSeries<T>,
  point: T,
  most = MAX_POINTS,
): ThinnedSeries<T> {
  const { points } = series;
  if (points.at(-1)?.epoch !== point.epoch) return pushPoint(series, point, most);
  return { ...series, points: points.with(-1, point) };
}

function halve<T>({ points, stride, numPushed }: ThinnedSeries<T>): ThinnedSeries<T> {
  const last = points.length - 1;
  const kept = points.filter((_, i) => i % 2 === 0 || i === last);
  return { points: kept, stride: 2 * stride, numPushed };
}
