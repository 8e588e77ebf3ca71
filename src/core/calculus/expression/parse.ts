import type { Expression, VariableName } from "./Expression";
import { Parser } from "./Parser";
import type { SyntaxProblem } from "./SyntaxProblem";
import { Refusal, TokenReader } from "./TokenReader";

/** Longest text that is read. */
export const MAX_LENGTH = 500;

/** A tree, or why there is none. */
export type Parsed =
  | { readonly tree: Expression; readonly problem: null }
  | { readonly tree: null; readonly problem: SyntaxProblem };

/**
 * Reads an expression in the given variables. A product may leave out its sign, `2x`, `3sin(x)`, `(x+1)(x-1)`, and then
 * binds like any product: `1/2x` is half of x. `-x^2` is `-(x^2)`, `x^y^2` is `x^(y^2)`, `log` is the natural one,
 * `x²` is `x^2`.
 */
export function parse(text: string, variables: readonly VariableName[] = ["x"]): Parsed {
  if (text.length > MAX_LENGTH) return { tree: null, problem: tooLong(text.length) };
  try {
    return { tree: new Parser(new TokenReader(text, variables)).read(), problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { tree: null, problem: error.problem };
    throw error;
  }
}

function tooLong(length: number): SyntaxProblem {
  return {
    position: MAX_LENGTH,
    length: length - MAX_LENGTH,
    expected: `at most ${MAX_LENGTH} characters`,
    after: null,
    found: String(length),
    suggestion: null,
  };
}
