import type { DataSource } from "../data/DataSource";
import type { Field, ValuesOf } from "./Field";
import { fieldPath, type Report } from "./problem";
import { readRecord } from "./readRecord";

/** The valid ones of a group's fields that an object gives; the rest is reported and left out. */
export function readFields<Fields extends Record<string, Field>>(
  value: unknown,
  path: string,
  fields: Fields,
  source: DataSource,
  report: Report,
): Partial<ValuesOf<Fields>> {
  const given = value === undefined ? {} : readRecord(value, path, Object.keys(fields), report);
  const values: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(given)) {
    const read = fields[name].read(raw, { path: fieldPath(path, name), source, report });
    if (read !== undefined) values[name] = read;
  }
  return values as Partial<ValuesOf<Fields>>;
}
