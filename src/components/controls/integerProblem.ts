import type { Problem } from "../../core/experiment/Experiment";
import type { NumberField } from "../../core/experiment/Field";

/** What is wrong with an integer, by the field's own rule; null where nothing is. */
export function integerProblem(
  path: string,
  { min, max, rule }: NumberField,
  value: number,
): Problem | null {
  const isWithin = Number.isInteger(value) && value >= min && value <= max;
  return isWithin ? null : { path, rule, value };
}
