import type { Problem } from "./Experiment";

/** Longest text of a user's that a problem repeats. */
const MAX_SHOWN = 60;

/** Where a reader says what is wrong. */
export type Report = (problem: Problem) => void;

/** A problem whose value is shortened for display. */
export function makeProblem(path: string, rule: string, value?: unknown): Problem {
  return { path, rule, value: typeof value === "string" ? shorten(value) : value };
}

/** `network.hidden[2] must be an integer from 1 to 1024, got 0`. */
export function formatProblem({ path, rule, value }: Problem): string {
  const subject = path === "" ? "the document" : path;
  return value === undefined ? `${subject} ${rule}` : `${subject} ${rule}, got ${display(value)}`;
}

/** The path of a field inside another: `data.noise`, `network["no field"]`. */
export function fieldPath(parent: string, name: string): string {
  if (!/^[A-Za-z_]\w{0,39}$/.test(name)) return `${parent}[${JSON.stringify(shorten(name))}]`;
  return parent === "" ? name : `${parent}.${name}`;
}

/** Text cut to what a message can hold, never within a surrogate pair. */
export function shorten(text: string): string {
  const cut = text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, "");
  return text.length <= MAX_SHOWN ? text : `${cut}…`;
}

function display(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value))
    return value.length === 1 ? "a list of 1 entry" : `a list of ${value.length} entries`;
  if (typeof value === "function") return "a function";
  // What a number field makes of an empty entry or of letters.
  if (Number.isNaN(value)) return "no number";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
