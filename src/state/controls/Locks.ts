import type { ControlId } from "../../core/controls/controlIds";

/** What is locked, and which of it an edit would have changed. */
export class Locks {
  readonly #locked: ReadonlySet<ControlId>;
  readonly #kept = new Set<ControlId>();

  constructor(locked: ReadonlySet<ControlId>) {
    this.#locked = locked;
  }

  /** The locked controls that met a change; what is locked of each layer and as a whole is named as a whole. */
  get kept(): readonly ControlId[] {
    return [...this.#kept];
  }

  has(id: ControlId): boolean {
    return this.#locked.has(id);
  }

  /** The value after an edit, or the one before it where the control is locked. */
  hold<T>(id: ControlId, before: T, after: T): T {
    return this.keeps(id, before, after) ? before : after;
  }

  /** Whether the control is locked and the edit would change its value. */
  keeps(id: ControlId, before: unknown, after: unknown): boolean {
    if (!this.has(id) || JSON.stringify(before) === JSON.stringify(after)) return false;
    const whole = id.split(".")[0] as ControlId;
    this.#kept.add(this.has(whole) ? whole : id);
    return true;
  }
}
