/** Why a text is no expression; positions count UTF-16 units from 0, as in an input's selection. */
export interface SyntaxProblem {
  readonly position: number;
  /** Of the part that is wrong, 0 where something is missing. */
  readonly length: number;
  /** In words: `a number, a variable, a function or "("`. */
  readonly expected: string;
  /** The token before, null at the start. */
  readonly after: string | null;
  /** In words: `")"`, `the end`, `the unknown name "sn"`. */
  readonly found: string;
  /** What the user may have meant; null where that is not clear. */
  readonly suggestion: string | null;
}

/** One sentence without its full stop, whose position counts from 1: `expected "(" after "sin" at position 4, found "x"; did you mean "sin(x)"?` */
export function formatSyntaxProblem(problem: SyntaxProblem): string {
  const { position, expected, after, found, suggestion } = problem;
  const place = `${after === null ? "" : `after "${after}" `}at position ${position + 1}`;
  const hint = suggestion === null ? "" : `; did you mean "${suggestion}"?`;
  return `expected ${expected} ${place}, found ${found}${hint}`;
}
