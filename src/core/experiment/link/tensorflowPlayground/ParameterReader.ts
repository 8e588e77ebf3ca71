import type { NumberField } from "../../Field";
import { makeProblem, type Report } from "../../problem";

/** Reads parameters by the rules of TensorFlow Playground, and says what is refused or taken for another. */
export class ParameterReader {
  readonly #parameters: ReadonlyMap<string, string>;
  readonly #report: Report;

  constructor(parameters: ReadonlyMap<string, string>, report: Report) {
    this.#parameters = parameters;
    this.#report = report;
  }

  /** An empty parameter is none. */
  text(name: string): string | undefined {
    return this.#parameters.get(name)?.trim() || undefined;
  }

  /** Anything but `false` is true. */
  flag(name: string, byDefault = false): boolean {
    return (this.text(name) ?? String(byDefault)) !== "false";
  }

  /** Nothing but `true` hides a control. */
  hides(name: string): boolean {
    return this.text(`${name}_hide`) === "true";
  }

  /** What the parameter's word stands for. */
  choice<T>(name: string, choices: Readonly<Record<string, T>>, byDefault: T): T {
    const text = this.text(name);
    if (text === undefined) return byDefault;
    if (Object.hasOwn(choices, text)) return choices[text];
    this.#report(makeProblem(name, `must be one of ${Object.keys(choices).join(", ")}`, text));
    return byDefault;
  }

  /** The nearest number of the field's range to what the parameter is `there`. */
  number(name: string, field: NumberField, there?: (value: number) => number): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.nearest(name, text, field, there);
  }

  /** The same of a text; undefined where it is no number. */
  nearest(path: string, text: string, field: NumberField, there = (value: number) => value) {
    const value = there(Number(text));
    if (Number.isNaN(value)) {
      this.#report(makeProblem(path, field.rule, text));
      return undefined;
    }
    const whole = field.kind === "integer" ? Math.round(value) : value;
    const nearest = Math.min(field.max, Math.max(field.min, whole));
    if (nearest !== value)
      this.#report(makeProblem(path, `${field.rule} (${nearest} is taken)`, Number(text)));
    return nearest;
  }
}
