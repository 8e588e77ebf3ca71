import { fieldPath, makeProblem, type Report } from "./problem";

/** Unknown fields named one by one before the rest is only counted. */
const MAX_UNKNOWN_NAMED = 20;

/**
 * The known fields of an object; whatever is no object is reported and read as one without fields, other fields are
 * reported. Only own fields count, so `__proto__` is a name like any other.
 */
export function readRecord<Name extends string>(
  value: unknown,
  path: string,
  names: readonly Name[],
  report: Report,
): Partial<Record<Name, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(makeProblem(path, "must be an object", value));
    return {};
  }
  const record = value as Record<string, unknown>;
  const unknown = Object.keys(record).filter((name) => !names.includes(name as Name));
  const owner = path === "" ? "the document" : path;
  for (const name of unknown.slice(0, MAX_UNKNOWN_NAMED))
    report(
      makeProblem(
        fieldPath(path, name),
        `is no field of ${owner}, which has ${names.join(", ")}`,
        record[name],
      ),
    );
  if (unknown.length > MAX_UNKNOWN_NAMED)
    report(
      makeProblem(path, `has ${unknown.length - MAX_UNKNOWN_NAMED} more fields that do not exist`),
    );

  const known: Partial<Record<Name, unknown>> = {};
  for (const name of names)
    if (Object.hasOwn(record, name) && record[name] !== undefined) known[name] = record[name];
  return known;
}
