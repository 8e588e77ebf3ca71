import type { FunctionName } from "./functions/functions";

/** The variables that an expression may have. */
export type VariableName = "x" | "y";

/** `pi` = 3.14159..., `e` = 2.71828... */
export type ConstantName = "pi" | "e";

/** An expression of one or two variables as an immutable tree; `build` makes its nodes. */
export type Expression =
  | NumberNode
  | { readonly kind: "variable"; readonly name: VariableName }
  | { readonly kind: "constant"; readonly name: ConstantName }
  | { readonly kind: "negate"; readonly of: Expression }
  | BinaryNode
  | CallNode
  | PendingDerivative;

/** A literal, finite and not below 0: `-2` is the negate of 2. */
export interface NumberNode {
  readonly kind: "number";
  readonly value: number;
}

export type BinaryKind = "sum" | "difference" | "product" | "quotient" | "power";

/** `left + right`, `left - right`, `left * right`, `left / right` or `left ^ right`. */
export interface BinaryNode {
  readonly kind: BinaryKind;
  readonly left: Expression;
  readonly right: Expression;
}

/** A function of the table on as many arguments as it takes. */
export interface CallNode {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly args: readonly Expression[];
}

/** `d/dx` of an expression, not worked out yet: only the steps of a derivative have it, parse() never makes it. */
export interface PendingDerivative {
  readonly kind: "derivative";
  readonly of: Expression;
  readonly variable: VariableName;
}
