import type {
  BinaryKind,
  BinaryNode,
  CallNode,
  ConstantName,
  Expression,
  PendingDerivative,
  VariableName,
} from "./Expression";
import type { FunctionName } from "./functions/functions";

const binary =
  (kind: BinaryKind) =>
  (left: Expression, right: Expression): BinaryNode => ({ kind, left, right });

/** Makes the nodes of an expression, as they are given, without any simplification. */
export const build = {
  /** A literal; a negative value becomes the negate of its size, as in parsed text. Throws where it is not finite. */
  number(value: number): Expression {
    if (!Number.isFinite(value)) throw new Error(`a number must be finite, got ${value}`);
    return value < 0 ? build.negate(build.number(-value)) : { kind: "number", value: value + 0 };
  },
  variable: (name: VariableName): Expression => ({ kind: "variable", name }),
  constant: (name: ConstantName): Expression => ({ kind: "constant", name }),
  negate: (of: Expression): Expression => ({ kind: "negate", of }),
  sum: binary("sum"),
  difference: binary("difference"),
  product: binary("product"),
  quotient: binary("quotient"),
  power: binary("power"),
  call: (name: FunctionName, ...args: readonly Expression[]): CallNode => ({
    kind: "call",
    name,
    args,
  }),
  derivative: (of: Expression, variable: VariableName): PendingDerivative => ({
    kind: "derivative",
    of,
    variable,
  }),
} as const;
