import type { DataSource } from "../data/DataSource";
import type { ChoiceField, FlagField, NumberField, Place } from "./Field";
import { makeProblem } from "./problem";

type Default<T> = T | ((source: DataSource) => T);

/** An integer from `min` to `max`, both included. */
export function integerField(min: number, max: number, byDefault: Default<number>): NumberField {
  const rule = `must be an integer from ${min} to ${max}`;
  return {
    kind: "integer",
    min,
    max,
    ...checkedField(
      rule,
      byDefault,
      (value): value is number => isWithin(value, min, max) && Number.isInteger(value),
    ),
  };
}

/** A number from `min` to `max`, both included. */
export function numberField(min: number, max: number, byDefault: Default<number>): NumberField {
  const rule = `must be a number from ${min} to ${max}`;
  return {
    kind: "number",
    min,
    max,
    ...checkedField(rule, byDefault, (value) => isWithin(value, min, max)),
  };
}

/** One of a few names. */
export function choiceField<T extends string>(
  choices: readonly T[],
  byDefault: Default<T>,
): ChoiceField<T> {
  const rule = `must be one of ${choices.join(", ")}`;
  const isChoice = (value: unknown): value is T => choices.includes(value as T);
  return { kind: "choice", choices, ...checkedField(rule, byDefault, isChoice) };
}

/** True or false. */
export function flagField(byDefault: Default<boolean>): FlagField {
  const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
  return { kind: "flag", ...checkedField("must be true or false", byDefault, isFlag) };
}

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && value >= min && value <= max;
}

/** What the kinds above share: a value is valid as a whole, or reported and left out. */
function checkedField<T extends string | number | boolean>(
  rule: string,
  byDefault: Default<T>,
  isValid: (value: unknown) => value is T,
) {
  return {
    rule,
    defaultFor: (source: DataSource): T =>
      typeof byDefault === "function" ? byDefault(source) : byDefault,
    read(value: unknown, { path, report }: Place): T | undefined {
      // JSON writes -0 as 0, so a document holds 0.
      if (isValid(value)) return value === 0 ? (0 as T) : value;
      report(makeProblem(path, rule, value));
      return undefined;
    },
  };
}
