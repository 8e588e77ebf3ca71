import fc from "fast-check";

import { build } from "../../../../src/core/calculus/expression/build";
import type { Expression, VariableName } from "../../../../src/core/calculus/expression/Expression";
import {
  type FunctionName,
  FUNCTIONS,
} from "../../../../src/core/calculus/expression/functions/functions";

interface Options {
  readonly variables: readonly VariableName[];
  /** Functions that are left out. */
  readonly without?: readonly FunctionName[];
}

/** Any expression of up to five levels: all operations, all functions, whole numbers and decimals. */
export function arbitraryExpression({
  variables,
  without = [],
}: Options): fc.Arbitrary<Expression> {
  const number = fc
    .oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0.5, 1.25, 0.1, 2.75, 1e-3))
    .map((value) => build.number(value));
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...variables).map((name) => build.variable(name)) },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom("pi" as const, "e" as const).map(build.constant) },
  );
  const functions = Object.values(FUNCTIONS).filter(({ name }) => !without.includes(name));
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie("tree").map(build.negate),
      ...(["sum", "difference", "product", "quotient"] as const).map((kind) =>
        fc.tuple(tie("tree"), tie("tree")).map(([left, right]) => build[kind](left, right)),
      ),
      fc
        .tuple(tie("tree"), fc.oneof({ weight: 4, arbitrary: number }, tie("tree")))
        .map(([base, exponent]) => build.power(base, exponent)),
      ...functions.map(({ name, numArguments }) =>
        fc
          .array(tie("tree"), { minLength: numArguments, maxLength: numArguments })
          .map((args) => build.call(name, ...args)),
      ),
    ),
  }));
  return tree;
}

/** A number from -3 to 3, none so small that rounding to subnormal numbers shows. */
export const arbitraryNumber: fc.Arbitrary<number> = fc
  .integer({ min: -3000, max: 3000 })
  .map((n) => n / 1001);
