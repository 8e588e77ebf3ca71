/** Text as a Python literal of one line; a lone surrogate, which Python could not print, becomes U+FFFD. */
export function pythonString(text: string): string {
  // JSON's escapes are Python's too.
  return JSON.stringify(Array.from(text, whole).join(""));
}

/** A list of texts as a Python literal. */
export function pythonStrings(texts: readonly string[]): string {
  return `[${texts.map(pythonString).join(", ")}]`;
}

function whole(character: string): string {
  return /^[\uD800-\uDFFF]$/.test(character) ? "\uFFFD" : character;
}
