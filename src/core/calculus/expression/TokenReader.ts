import type { VariableName } from "./Expression";
import { suggestToken } from "./suggestToken";
import type { SyntaxProblem } from "./SyntaxProblem";
import { type Token, tokenize } from "./tokenize";

/** Brackets, signs and powers within each other: far beyond what can be read, far below what the stack holds. */
const MAX_DEPTH = 50;

/** Carries the first problem out of a recursion. */
export class Refusal extends Error {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    super(problem.expected);
    this.problem = problem;
  }
}

/** The tokens of a text one after the other, and what to say where the next one does not fit. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(text: string, variables: readonly VariableName[]) {
    this.#tokens = tokenize(text, variables);
  }

  /** The next token; at last the one of kind `end`, again and again. */
  get token(): Token {
    return this.#tokens[this.#index];
  }

  /** The token before the next one. */
  get previous(): Token | undefined {
    return this.#tokens[this.#index - 1];
  }

  skip(): void {
    this.#index = Math.min(this.#index + 1, this.#tokens.length - 1);
  }

  /** Goes past a symbol where it comes next, and says whether it did. */
  accept(symbol: string): boolean {
    const { token } = this;
    const isNext = token.kind === "symbol" && token.symbol === symbol;
    if (isNext) this.skip();
    return isNext;
  }

  /** What `read` makes of the tokens, one level deeper. */
  nested<T>(read: () => T): T {
    this.#depth++;
    if (this.#depth > MAX_DEPTH) {
      // What opened the level is what is wrong.
      this.#index--;
      this.refuse(`at most ${MAX_DEPTH} brackets, signs and powers within each other`, "one more");
    }
    const inside = read();
    this.#depth--;
    return inside;
  }

  /** Ends the reading with the next token as the problem. */
  refuse(expected: string, found?: string): never {
    const { token, previous } = this;
    throw new Refusal({
      position: token.position,
      length: token.text.length,
      expected,
      after: previous?.text ?? null,
      found: found ?? describe(token),
      suggestion: suggestToken(token, previous, this.#tokens[this.#index + 1]),
    });
  }
}

function describe(token: Token): string {
  if (token.kind === "unknown") return token.found;
  return token.kind === "end" ? "the end" : `"${token.text}"`;
}
