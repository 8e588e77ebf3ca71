import { makeProblem } from "../../experiment/problem";
import type { Form } from "./Form";

/** A text of so many characters. */
export function textForm(minLength: number, maxLength: number): Form<string> {
  const rule = `must be a text of ${minLength} to ${maxLength} characters`;
  return checkedForm(
    rule,
    (value): value is string =>
      typeof value === "string" && value.length >= minLength && value.length <= maxLength,
  );
}

/** A number from `min` to `max`, both included. */
export function numberForm(min: number, max: number): Form<number> {
  return checkedForm(`must be a number from ${min} to ${max}`, (value): value is number =>
    isWithin(value, min, max),
  );
}

/** An integer from `min` to `max`, both included. */
export function integerForm(min: number, max: number): Form<number> {
  return checkedForm(
    `must be an integer from ${min} to ${max}`,
    (value): value is number => isWithin(value, min, max) && Number.isInteger(value),
  );
}

export const flagForm: Form<boolean> = checkedForm(
  "must be true or false",
  (value) => typeof value === "boolean",
);

/** A finite number, or null for the one other value that it can have: Infinity for a loss, -Infinity for an R², NaN for a gradient. */
export function measuredForm(missing: number): Form<number> {
  return {
    write: (value) => (Number.isFinite(value) ? value : null),
    read(value, path, report) {
      if (value === null) return missing;
      if (typeof value === "number" && Number.isFinite(value)) return value;
      report(makeProblem(path, "must be a finite number or null", value));
      return undefined;
    },
  };
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === "number" && value >= min && value <= max;
}

function checkedForm<T>(rule: string, isValid: (value: unknown) => value is T): Form<T> {
  return {
    write: (value) => value,
    read(value, path, report) {
      if (isValid(value)) return value;
      report(makeProblem(path, rule, value));
      return undefined;
    },
  };
}
