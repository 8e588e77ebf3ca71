import type { VariableName } from "./Expression";
import { knownNames, type Meaning, splitNames } from "./names";
import { suggestName } from "./suggestName";

/** A piece of the text; `text` as the user wrote it. */
export type Token = { readonly text: string; readonly position: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly meaning: Meaning }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "unknown"; readonly found: string; readonly suggestion: string | null }
  | { readonly kind: "end" }
);

const SPACE = /\s+/y;
// An e without digits behind it is the constant: 2e is 2 times e.
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const LETTERS = /[\p{L}_][\p{L}\p{M}_]*/uy;

/** The symbols of the grammar, and how else people write them. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...[..."+-*/^(),"].map((symbol): [string, string] => [symbol, symbol]),
  ["\u2212", "-"],
  ["\u00b7", "*"],
  ["\u22c5", "*"],
  ["\u00d7", "*"],
  ["\u00f7", "/"],
  ["\u00b2", "\u00b2"],
  ["\u00b3", "\u00b3"],
]);

/** Symbols of other notations, and what says the same here. */
const OTHER_NOTATION: ReadonlyMap<string, string> = new Map([
  ["\u221a", "sqrt(x)"],
  ["|", "abs(x)"],
  ["[", "("],
  ["]", ")"],
  ["{", "("],
  ["}", ")"],
]);

/** The tokens of a text in these variables, the last of kind `end`; what it does not know are tokens of kind `unknown`. */
export function tokenize(text: string, variables: readonly VariableName[]): Token[] {
  const names = knownNames(variables);
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const space = matchAt(SPACE, text, position);
    const found = space === null ? tokensAt(text, position, names) : [];
    tokens.push(...found);
    position += space?.length ?? found.reduce((length, token) => length + token.text.length, 0);
  }
  tokens.push({ kind: "end", text: "", position: text.trimEnd().length });
  return tokens;
}

function tokensAt(text: string, position: number, names: ReadonlyMap<string, Meaning>): Token[] {
  const number = matchAt(NUMBER, text, position);
  if (number !== null) return [numberToken(number, position)];
  const letters = matchAt(LETTERS, text, position);
  if (letters !== null) return nameTokens(letters, position, names);
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  const symbol = SYMBOLS.get(character);
  if (symbol !== undefined) return [{ kind: "symbol", symbol, text: character, position }];
  const suggestion = OTHER_NOTATION.get(character) ?? null;
  return [{ kind: "unknown", text: character, position, found: `"${character}"`, suggestion }];
}

function numberToken(text: string, position: number): Token {
  const value = Number(text);
  if (Number.isFinite(value)) return { kind: "number", value, text, position };
  return { kind: "unknown", text, position, found: "a number too large", suggestion: null };
}

function nameTokens(
  letters: string,
  position: number,
  names: ReadonlyMap<string, Meaning>,
): Token[] {
  // A telephone writes the first letter large.
  const parts = splitNames(letters.toLowerCase(), [...names.keys()]);
  if (parts === null) {
    const found = `the unknown name "${letters}"`;
    const suggestion = suggestName(letters, [...names.keys()]);
    return [{ kind: "unknown", text: letters, position, found, suggestion }];
  }
  let start = position;
  return parts.flatMap((part) => {
    const meaning = names.get(part);
    const text = letters.slice(start - position, start - position + part.length);
    const token = { kind: "name", text, position: start } as const;
    start += part.length;
    return meaning ? [{ ...token, meaning }] : [];
  });
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}
