import { fieldPath } from "../../experiment/problem";
import { readRecord } from "../../experiment/readRecord";
import type { Form } from "./Form";

type Forms<T> = { readonly [Name in keyof T]-?: Form<T[Name]> };

/** An object with exactly these fields, every one of them given. */
export function recordForm<T extends object>(forms: Forms<T>): Form<T> {
  const names = Object.keys(forms) as (keyof T & string)[];
  return {
    write: (value) =>
      Object.fromEntries(names.map((name) => [name, forms[name].write(value[name])])),
    read(value, path, report) {
      let isWhole = true;
      const given = readRecord(value, path, names, (problem) => {
        isWhole = false;
        report(problem);
      });
      // What is no object was reported as that, and not for each field that it lacks.
      if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
      const read: Partial<T> = {};
      for (const name of names) {
        const field = forms[name].read(given[name], fieldPath(path, name), report);
        if (field === undefined) isWhole = false;
        else read[name] = field;
      }
      return isWhole ? (read as T) : undefined;
    },
  };
}
