import type { ControlId } from "./controlIds";

/** What a teacher's link takes from the page; whoever edits the link has it back. */
export interface ControlSettings {
  readonly hidden: ReadonlySet<ControlId>;
  /** Shown with their value, but not to be changed; none of them is hidden as well. */
  readonly locked: ReadonlySet<ControlId>;
}

/** Every control of the page is there to be used. */
export const ALL_OPEN: ControlSettings = { hidden: new Set(), locked: new Set() };

/** The settings that hide and lock these; what is hidden need not be locked. */
export function makeControlSettings(
  hide: Iterable<ControlId>,
  lock: Iterable<ControlId>,
): ControlSettings {
  const hidden = new Set(hide);
  const locked = new Set([...lock].filter((id) => !hidden.has(id)));
  return hidden.size + locked.size === 0 ? ALL_OPEN : { hidden, locked };
}
