import type { GraphEdge, GraphNode } from "../../../core/calculus/graph/ComputationGraph";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** A number's name as text: `w1` as `w₁`. */
export function nameText(id: string): string {
  return id.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]);
}

/** The right side of a node's definition as text: `w₁ · x`, `tanh(z)`. */
export function definitionText({ operation, formula }: GraphNode): string {
  const text = nameText(formula);
  return operation === "multiply" ? text.replace(" ", " · ") : text;
}

/** A local slope's formula as text: `tanh′(z₁)`. */
export function slopeFormulaText({ formula }: GraphEdge): string {
  return nameText(formula).replace("'", "′");
}

/** The derivative of the output in a number: `∂y/∂w₁`. */
export function derivativeText(output: string, id: string): string {
  return `∂${nameText(output)}/∂${nameText(id)}`;
}
