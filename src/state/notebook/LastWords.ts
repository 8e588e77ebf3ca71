import type { Write } from "./Outbox";

/** The parts of `localStorage` that are used; asking for it may throw where the browser stores nothing. */
type OpenStorage = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "gradient-playground-notebook-last-words";
const KINDS: readonly unknown[] = ["put", "renew", "mark", "remove"] satisfies Write["kind"][];

/**
 * What is still to be written when the page goes: an IndexedDB answers too late then, `localStorage` at once. The next
 * page takes it up.
 */
export class LastWords {
  readonly #open: OpenStorage;

  constructor(open: OpenStorage) {
    this.#open = open;
  }

  /** Leaves writes behind, beside those of other tabs. */
  leave(writes: readonly Write[]): void {
    if (writes.length === 0) return;
    try {
      const storage = this.#open();
      storage.setItem(KEY, JSON.stringify([...readWrites(storage.getItem(KEY)), ...writes]));
    } catch {
      // The page is going: there is nobody left to tell, and nowhere else to put it.
    }
  }

  /** What earlier pages left, once. */
  take(): readonly Write[] {
    try {
      const storage = this.#open();
      const writes = readWrites(storage.getItem(KEY));
      storage.removeItem(KEY);
      return writes;
    } catch {
      // A browser that stores nothing has kept nothing.
      return [];
    }
  }
}

/** The writes of a text; what is none is passed over. */
function readWrites(text: string | null): readonly Write[] {
  const read: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(read) ? read.filter(isWrite) : [];
}

function isWrite(value: unknown): value is Write {
  if (typeof value !== "object" || value === null) return false;
  const { kind, id, run, marks } = value as Record<string, unknown>;
  if (!KINDS.includes(kind) || typeof id !== "string") return false;
  if (kind === "mark") return areMarks(marks);
  return kind === "remove" || (typeof run === "object" && run !== null);
}

function areMarks(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { note, isPinned, changedAt } = value as Record<string, unknown>;
  return typeof note === "string" && typeof isPinned === "boolean" && typeof changedAt === "number";
}
