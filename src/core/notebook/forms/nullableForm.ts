import type { Form } from "./Form";

/** Null, or a value of another form. */
export function nullableForm<T>(form: Form<T>): Form<T | null> {
  return {
    write: (value) => (value === null ? null : form.write(value)),
    read: (value, path, report) => (value === null ? null : form.read(value, path, report)),
  };
}
