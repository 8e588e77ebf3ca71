import type { Form } from "./Form";

/** A field that was added after runs had been kept: `before` in those that lack it. */
export function laterForm<T>(form: Form<T>, before: T): Form<T> {
  return {
    write: form.write,
    read: (value, path, report) => (value === undefined ? before : form.read(value, path, report)),
  };
}
