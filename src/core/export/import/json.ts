/** @file Reading JSON of which nothing is known. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value if it is an object, no list; else null. */
export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : null;
}

/** An own field; undefined where there is none, as for `__proto__`. */
export function fieldOf(record: JsonRecord | null, name: string): unknown {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A list as far as it holds texts only; else null. */
export function asTexts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value : null;
}

/** A value for people: short lists in full. */
export function shown(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return `[${value.slice(0, 8).map(String).join(", ")}${value.length > 8 ? ", …" : ""}]`;
}
