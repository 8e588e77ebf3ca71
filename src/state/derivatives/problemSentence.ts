import {
  formatSyntaxProblem,
  type SyntaxProblem,
} from "../../core/calculus/expression/SyntaxProblem";

/** Why a typed text is no function, as a whole sentence. */
export function problemSentence(problem: SyntaxProblem): string {
  const text = formatSyntaxProblem(problem);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? "" : "."}`;
}
