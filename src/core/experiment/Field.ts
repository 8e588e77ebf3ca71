import type { DataSource } from "../data/DataSource";
import type { ActivationId, HiddenLayer } from "./Experiment";
import type { Report } from "./problem";

/** Where a field's value is read: its path, the data set that its choices may depend on, and who is told what is wrong. */
export interface Place {
  readonly path: string;
  readonly source: DataSource;
  readonly report: Report;
}

interface FieldBase<T> {
  /** For instance `must be an integer from 1 to 32`. */
  readonly rule: string;
  /** The value of a document that does not give one. */
  defaultFor(source: DataSource): T;
  /** The value as far as it is valid; undefined where nothing of it can be kept. Everything wrong is reported. */
  read(value: unknown, place: Place): T | undefined;
}

export interface NumberField extends FieldBase<number> {
  readonly kind: "integer" | "number";
  readonly min: number;
  readonly max: number;
}

export interface FlagField extends FieldBase<boolean> {
  readonly kind: "flag";
}

export interface ChoiceField<T extends string> extends FieldBase<T> {
  readonly kind: "choice";
  readonly choices: readonly T[];
}

export interface FeaturesField extends FieldBase<readonly string[]> {
  readonly kind: "features";
  choicesFor(source: DataSource): readonly string[];
}

export interface HiddenField extends FieldBase<readonly HiddenLayer[]> {
  readonly kind: "hidden";
  readonly maxLayers: number;
  readonly units: NumberField;
  readonly activation: ChoiceField<ActivationId>;
}

/** A field of the document: its rule, range and default, which validation and the page's controls share. */
export type Field<T = unknown> = FieldBase<T>;

/** The values that a group of fields holds. */
export type ValuesOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends FieldBase<infer T> ? T : never;
};
