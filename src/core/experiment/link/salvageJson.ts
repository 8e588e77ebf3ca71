/** Places at which a cut text is tried, from the end; what lies before them is given up. */
const MAX_TRIES = 50;

/**
 * The value of a JSON text that was cut off: its longest prefix that ends at a whole entry, with open brackets closed;
 * undefined where nothing can be read.
 */
export function salvageJson(text: string): unknown {
  for (const prefix of closedPrefixes(text).slice(-MAX_TRIES).reverse()) {
    try {
      return JSON.parse(prefix);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** The prefixes of the text that end before a comma or after a bracket, shortest first, each with its brackets closed. */
function closedPrefixes(text: string): string[] {
  const prefixes: string[] = [];
  const closers: string[] = [];
  const close = (end: number) => prefixes.push(text.slice(0, end) + closers.toReversed().join(""));
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') i = endOfString(text, i);
    else if (character === "{" || character === "[") {
      closers.push(character === "{" ? "}" : "]");
      close(i + 1);
    } else if (character === "}" || character === "]") {
      closers.pop();
      close(i + 1);
    } else if (character === ",") close(i);
  }
  return prefixes;
}

/** Where the string that starts at `start` has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}
