import { fingerprint } from "./fingerprint/fingerprint";
import type { OwnTable } from "./OwnTable";
import type { OwnTableDescription } from "./OwnTableDescription";

type Described = Pick<OwnTableDescription, "id" | "classNames">;

/**
 * The table with its classes in the order of a description that is of the same rows, in slices; null where it is of
 * others. A file holds the names of classes and no order of them: read again, they come by the alphabet.
 */
export function* asDescribed(
  table: OwnTable,
  { id, classNames }: Described,
): Generator<void, OwnTable | null, void> {
  const ordered = inOrder(table, classNames);
  return ordered && (yield* fingerprint(ordered)) === id ? ordered : null;
}

/** Null where it has other names than those; a class may be without rows, of which a file does not know. */
function inOrder(table: OwnTable, classNames: readonly string[]): OwnTable | null {
  const places = table.classNames.map((name) => classNames.indexOf(name));
  if (places.includes(-1)) return null;
  const isInOrder = places.every((place, label) => place === label);
  if (isInOrder && places.length === classNames.length) return table;
  return { ...table, classNames, targets: table.targets.map((label) => places[label]) };
}
