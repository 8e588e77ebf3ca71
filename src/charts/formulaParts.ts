/** A piece of a formula, raised where it is an exponent. */
export interface FormulaPart {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A plain-text formula as type: the exponent of `e^-z` raised, a true minus, `²`, `√2` and `π`. */
export function formulaParts(formula: string): FormulaPart[] {
  return formula
    .replaceAll("-", "−")
    .replaceAll("^2", "²")
    .replaceAll(/\bpi\b/g, "π")
    .replaceAll(/sqrt\((\w+)\)/g, "√$1")
    .replaceAll("sqrt(", "√(")
    .split(/(\^\([^()]*\)|\^−?\w+)/)
    .filter((text) => text !== "")
    .map((text) => ({ text: withoutCaret(text), isRaised: text.startsWith("^") }));
}

function withoutCaret(text: string): string {
  if (text.startsWith("^(")) return text.slice(2, -1);
  return text.startsWith("^") ? text.slice(1) : text;
}
