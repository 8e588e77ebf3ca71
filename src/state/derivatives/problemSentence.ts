import {
  formatSyntaxProblem,
  type SyntaxProblem,
} from "../../core/calculus/expression/SyntaxProblem";

const UNKNOWN_NAME = "the unknown name ";

/** Why a typed text is no function, in whole sentences and few words: `I do not know "foo" (position 1).` */
export function problemSentence(problem: SyntaxProblem): string {
  const { position, suggestion } = problem;
  const place = `(position ${position + 1})`;
  const hint = suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
  const what = describe(problem);
  if (what !== null) return `${what} ${place}.${hint}`;
  const text = formatSyntaxProblem(problem);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? "" : "."}`;
}

/** What is wrong; null for what is said in full, such as a limit. */
function describe({ expected, after, found }: SyntaxProblem): string | null {
  if (expected.startsWith("at most")) return null;
  if (found === "the end") {
    if (after === null) return "There is no function yet";
    return expected.endsWith('")"') ? 'A ")" is missing at the end' : missing(expected, after);
  }
  if (found.startsWith(UNKNOWN_NAME)) return `I do not know ${found.slice(UNKNOWN_NAME.length)}`;
  if (!found.startsWith('"')) return null;
  if (expected === '"("') return `After "${after}" a "(" is missing`;
  if (after === null) return `${found} cannot be at the start`;
  return expected.includes("second argument")
    ? missing(expected, after)
    : `${found} cannot follow "${after}"`;
}

function missing(expected: string, after: string): string {
  const what = expected.includes("second argument") ? "A comma and a number are" : "Something is";
  return `${what} missing after "${after}"`;
}
