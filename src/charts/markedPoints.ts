const MARKS_PER_LINE = 5;

/**
 * The indices that carry the variant's marker: all of a short line; of a long one the values nearest to even steps in
 * x, shifted from variant to variant so that their markers keep apart, and the last.
 */
export function markedPoints(
  x: readonly number[],
  y: readonly (number | null)[],
  variant: number,
): ReadonlySet<number> {
  const drawn = [...y.keys()].filter((index) => y[index] !== null);
  const last = drawn.at(-1);
  if (last === undefined || y.length <= 2 * MARKS_PER_LINE) return new Set(drawn);
  const step = (x[last] - x[drawn[0]]) / MARKS_PER_LINE;
  const places = Array.from(
    { length: MARKS_PER_LINE },
    (_, i) => x[drawn[0]] + (i + ((variant % 6) + 0.5) / 8) * step,
  );
  const nearest = places.map((place) =>
    drawn.reduce((best, index) =>
      Math.abs(x[index] - place) < Math.abs(x[best] - place) ? index : best,
    ),
  );
  return new Set([...nearest.filter((index) => x[last] - x[index] > step / 2), last]);
}
