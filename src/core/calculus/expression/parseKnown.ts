import type { Expression, VariableName } from "./Expression";
import { parse } from "./parse";
import { formatSyntaxProblem } from "./SyntaxProblem";

/** The tree of a text that is part of the program; throws where it is no expression. */
export function parseKnown(text: string, variables: readonly VariableName[] = ["x"]): Expression {
  const { tree, problem } = parse(text, variables);
  if (!tree) throw new Error(`"${text}": ${formatSyntaxProblem(problem)}`);
  return tree;
}
