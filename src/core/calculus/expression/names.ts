import type { ConstantName, VariableName } from "./Expression";
import { type FunctionName, FUNCTIONS } from "./functions/functions";

/** What a name stands for. */
export type Meaning =
  | { readonly kind: "variable"; readonly name: VariableName }
  | { readonly kind: "constant"; readonly name: ConstantName }
  | { readonly kind: "function"; readonly name: FunctionName | "pow" };

const SHARED: readonly (readonly [string, Meaning])[] = [
  ["pi", { kind: "constant", name: "pi" }],
  ["e", { kind: "constant", name: "e" }],
  ...Object.values(FUNCTIONS).map(
    ({ name }) => [name, { kind: "function", name }] as [string, Meaning],
  ),
  ["log", { kind: "function", name: "ln" }],
  ["pow", { kind: "function", name: "pow" }],
  ["π", { kind: "constant", name: "pi" }],
];

/** Every name that a text in these variables may use. */
export function knownNames(variables: readonly VariableName[]): ReadonlyMap<string, Meaning> {
  return new Map([
    ...variables.map((name) => [name, { kind: "variable", name }] as [string, Meaning]),
    ...SHARED,
  ]);
}

/**
 * A run of letters as known names one after the other, `xsin` as `x`, `sin`; the longest first, so that `exp` is no
 * `e`; null where some letters are left over.
 */
export function splitNames(run: string, names: readonly string[]): string[] | null {
  if (run === "") return [];
  const fitting = names.filter((name) => run.startsWith(name));
  for (const name of fitting.sort((a, b) => b.length - a.length)) {
    const rest = splitNames(run.slice(name.length), names);
    if (rest) return [name, ...rest];
  }
  return null;
}
