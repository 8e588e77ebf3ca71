/** At most `max` (2 or more) of the points, evenly chosen, the first and the last among them. */
export function thinPoints<T>(points: readonly T[], max: number): readonly T[] {
  if (points.length <= max) return points;
  const stride = (points.length - 1) / (max - 1);
  return Array.from({ length: max }, (_, i) => points[Math.round(i * stride)]);
}
