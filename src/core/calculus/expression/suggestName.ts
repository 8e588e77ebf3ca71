/** Names further than this from a known one get no suggestion; short names must be closer still. */
const MAX_EDITS = 2;
const SHORT = 3;

/** The known name that was probably meant: the same in other letters (`𝑥`), or the nearest by edits; null where none is near. */
export function suggestName(name: string, known: readonly string[]): string | null {
  const plain = name.normalize("NFKC").toLowerCase();
  if (known.includes(plain)) return plain;
  let best: string | null = null;
  let fewest = plain.length <= SHORT ? 2 : MAX_EDITS + 1;
  // Longer names cannot be near, and a text of 500 letters need not be measured.
  if (plain.length < 2 || plain.length > 20) return null;
  for (const candidate of known) {
    if (candidate.length < 2) continue;
    const edits = editDistance(plain, candidate);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** The fewest insertions, deletions and replacements of letters that turn one text into the other (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
