import type { Field, NumberField } from "./Field";
import { makeProblem } from "./problem";

/** A number, or null where it is not asked for. */
export interface OptionalNumberField extends Field<number | null> {
  readonly kind: "optionalNumber";
  /** The rule and range of the number. */
  readonly number: NumberField;
}

/** A number by the rule of another field, or null, which is the default. */
export function optionalNumberField(number: NumberField): OptionalNumberField {
  const rule = number.rule.replace("must be", "must be null or");
  return {
    kind: "optionalNumber",
    number,
    rule,
    defaultFor: () => null,
    read(value, place) {
      const report = ({ value: found }: { readonly value: unknown }) =>
        place.report(makeProblem(place.path, rule, found));
      return value === null ? null : number.read(value, { ...place, report });
    },
  };
}
