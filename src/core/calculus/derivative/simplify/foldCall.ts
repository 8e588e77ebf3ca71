import type { Expression } from "../../expression/Expression";
import { type FunctionName, FUNCTIONS } from "../../expression/functions/functions";
import { isE } from "../../expression/constants";

/** Their values at whole numbers are exact wherever they are whole. */
const EXACT: ReadonlySet<FunctionName> = new Set(["abs", "relu", "min", "max", "sqrt", "step"]);

/** The whole number that a call stands for, `sin(0)`, `ln(e)`, `sqrt(9)`; null where it is none, or rounding might make it one. */
export function foldCall(name: FunctionName, args: readonly Expression[]): number | null {
  if (name === "ln" && isE(args[0])) return 1;
  const numbers = args.map(wholeNumber);
  if (numbers.some((number) => Number.isNaN(number))) return null;
  const isKnown = EXACT.has(name) || numbers[0] === 0 || (name === "ln" && numbers[0] === 1);
  const value = isKnown ? FUNCTIONS[name].value(numbers) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** NaN for everything that is no whole number below 2^53. */
function wholeNumber(tree: Expression): number {
  if (tree.kind === "negate") return -wholeNumber(tree.of);
  return tree.kind === "number" && Number.isSafeInteger(tree.value) ? tree.value : NaN;
}
