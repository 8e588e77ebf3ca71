import { csvRecords } from "../../csvRecords";

export type Separator = "," | ";" | "\t" | "|" | " ";

/** Those that a sentence seldom holds come first, so that a semicolon wins over decimal commas. */
const SEPARATORS: readonly Separator[] = ["\t", ";", "|", ","];

const NUM_SAMPLED = 100;

/** Share of the rows that spaces must cut alike: they stand in sentences too. */
const MIN_SPACED = 0.9;

/** How the first rows of a text are cut into cells. */
export interface Cut {
  readonly separator: Separator;
  /** Cells of most rows. */
  readonly numColumns: number;
  /** The rows with that number, of the first 100 that are not empty. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The separator that cuts most of a text's first rows into equally many cells, at least two; where none does it is runs
 * of spaces that cut nearly all so, or else a comma.
 */
export function detectSeparator(head: string, isLast: boolean): Cut {
  let best: Cut = cutBy(",", head, isLast);
  let bestShare = 0;
  for (const separator of SEPARATORS) {
    const cut = cutBy(separator, head, isLast);
    if (cut.numColumns > 1 && cut.share > bestShare) {
      best = cut;
      bestShare = cut.share;
    }
  }
  if (bestShare > 0) return best;
  const spaced = cutBy(" ", head, isLast);
  return spaced.numColumns > 1 && spaced.share >= MIN_SPACED ? spaced : best;
}

/** The first rows of a text cut by a given separator. */
export function cutBy(
  separator: Separator,
  head: string,
  isLast: boolean,
): Cut & { readonly share: number } {
  const rows: string[][] = [];
  for (const { cells, openCell } of csvRecords(head, 0, {
    separator,
    isLast,
    maxCells: Infinity,
  })) {
    if (openCell < 0 && cells.some((cell) => cell.trim() !== "")) rows.push(cells);
    if (rows.length === NUM_SAMPLED) break;
  }
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  let numColumns = 0;
  for (const [width, count] of widths)
    if (count > (widths.get(numColumns) ?? 0)) numColumns = width;
  const regular = rows.filter(({ length }) => length === numColumns);
  return { separator, numColumns, rows: regular, share: regular.length / Math.max(1, rows.length) };
}
