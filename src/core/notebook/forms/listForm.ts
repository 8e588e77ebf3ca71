import { makeProblem } from "../../experiment/problem";
import type { Form } from "./Form";

/** A list of `minLength` to `maxLength` entries; one bad entry spoils it, and every bad one is reported. */
export function listForm<T>(
  entry: Form<T>,
  minLength: number,
  maxLength: number,
): Form<readonly T[]> {
  const length = minLength === maxLength ? `${minLength}` : `${minLength} to ${maxLength}`;
  return {
    write: (values) => values.map((value) => entry.write(value)),
    read(value, path, report) {
      if (!Array.isArray(value) || value.length < minLength || value.length > maxLength) {
        report(makeProblem(path, `must be a list of ${length} entries`, value));
        return undefined;
      }
      const given: unknown[] = value;
      const read = Array.from(given, (one, i) => entry.read(one, `${path}[${i}]`, report));
      return read.every((one) => one !== undefined) ? (read as T[]) : undefined;
    },
  };
}
