/** The object that an object of any document holds under a name; null where there is none. */
export function objectIn(value: unknown, name: string): Readonly<Record<string, unknown>> | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
  const inside = (value as Record<string, unknown>)[name];
  return typeof inside === "object" && inside !== null && !Array.isArray(inside)
    ? (inside as Record<string, unknown>)
    : null;
}
