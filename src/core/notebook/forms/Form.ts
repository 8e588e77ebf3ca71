import type { Report } from "../../experiment/problem";

/** How a value is written as JSON and read back: what is wrong is reported with path, rule and value, never thrown. */
export interface Form<T> {
  /** What `JSON.stringify` and an IndexedDB both keep. */
  write(value: T): unknown;
  /** Undefined where the value is not of this form. */
  read(value: unknown, path: string, report: Report): T | undefined;
}

/** The type of the values that a form is of. */
export type ValueOf<F> = F extends Form<infer T> ? T : never;
