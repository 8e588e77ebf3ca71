const MARKS_PER_LINE = 5;

/** The indices that carry the variant's marker: the last value and a few before it, shifted so that variants' markers keep apart. */
export function markedPoints(y: readonly (number | null)[], variant: number): ReadonlySet<number> {
  const last = y.findLastIndex((value) => value !== null);
  if (y.length <= 2 * MARKS_PER_LINE) return new Set(y.keys());
  const step = Math.max(1, Math.floor(y.length / MARKS_PER_LINE));
  const marks = new Set<number>();
  for (let i = Math.round((step * ((variant % 6) + 1)) / 8); i < last - step / 2; i += step)
    if (y[i] !== null) marks.add(i);
  return last < 0 ? marks : marks.add(last);
}
