import type { Token } from "./tokenize";

/** What may have been meant where a token cannot follow the one before: `x^2` for `x2`, `sin(x)` for `sin x`, `1.5` for `1,5`. */
export function suggestToken(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
): string | null {
  if (token.kind === "unknown") return token.suggestion;
  if (previous?.kind === "name") return suggestAfterName(token, previous, next);
  if (token.kind !== "symbol" || previous === undefined) return null;
  if (token.symbol === "," && previous.kind === "number" && next?.kind === "number")
    return `${previous.text}.${next.text}`;
  const isDoubleStar = previous.kind === "symbol" && previous.text === "*" && token.text === "*";
  return isDoubleStar ? "^" : null;
}

function suggestAfterName(
  token: Token,
  name: Token & { kind: "name" },
  next: Token | undefined,
): string | null {
  if (name.meaning.kind !== "function") {
    if (token.kind === "number") return `${name.text}^${token.text}`;
    return token.kind === "name" ? `${name.text}*${token.text}` : null;
  }
  if (token.kind === "symbol" && ["^", "\u00b2"].includes(token.symbol)) return `${name.text}(x)^2`;
  // log10(x) is no log(10) times x.
  const isNumberOfName = token.kind === "number" && next?.kind === "symbol" && next.symbol === "(";
  const isArgument = token.kind === "number" || token.kind === "name";
  return isArgument && !isNumberOfName ? `${name.text}(${token.text})` : null;
}
