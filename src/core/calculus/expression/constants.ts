import type { ConstantName, Expression } from "./Expression";

/** The doubles nearest to the constants. */
export const CONSTANTS: Readonly<Record<ConstantName, number>> = { pi: Math.PI, e: Math.E };

/** Whether it is the constant e, whose powers are the exponential function. */
export function isE(tree: Expression): boolean {
  return tree.kind === "constant" && tree.name === "e";
}
