/** Places at which a cut text is tried, from the end; what lies before them is given up. */
const MAX_TRIES = 50;

/** A place where a text may end, and the brackets that are open there, innermost first. */
interface Ending {
  readonly end: number;
  readonly open: OpenBracket;
}

interface OpenBracket {
  readonly closer: string;
  readonly around: OpenBracket | null;
}

/** Around all brackets. */
const OUTSIDE: OpenBracket = { closer: "", around: null };

/**
 * The value of a JSON text that was cut off: its longest prefix that ends at a whole entry, with open brackets closed;
 * undefined where nothing can be read.
 */
export function salvageJson(text: string): unknown {
  for (const { end, open } of endingsOf(text).slice(-MAX_TRIES).reverse()) {
    try {
      return JSON.parse(text.slice(0, end) + closersOf(open));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** Before each comma and after each bracket. Only places: the texts that end there would take the square of the length. */
function endingsOf(text: string): Ending[] {
  const endings: Ending[] = [];
  let open = OUTSIDE;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') i = endOfString(text, i);
    else if (character === "{" || character === "[") {
      open = { closer: character === "{" ? "}" : "]", around: open };
      endings.push({ end: i + 1, open });
    } else if (character === "}" || character === "]") {
      open = open.around ?? OUTSIDE;
      endings.push({ end: i + 1, open });
    } else if (character === ",") endings.push({ end: i, open });
  }
  return endings;
}

function closersOf(innermost: OpenBracket): string {
  let closers = "";
  for (let open: OpenBracket | null = innermost; open; open = open.around) closers += open.closer;
  return closers;
}

/** Where the string that starts at `start` has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}
