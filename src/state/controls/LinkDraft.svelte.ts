import { makeControlSettings, type ControlSettings } from "../../core/controls/ControlSettings";
import { isLockable, type ControlId } from "../../core/controls/controlIds";

/** What a link does with a control. */
export type ControlState = "shown" | "locked" | "hidden";

/** The controls of a link that is being written. */
export class LinkDraft {
  /** Of those that are not shown, or were not at some time. */
  #states = $state.raw<Readonly<Partial<Record<ControlId, ControlState>>>>({});

  readonly settings: ControlSettings = $derived(
    makeControlSettings(this.#having("hidden"), this.#having("locked")),
  );

  constructor(settings: ControlSettings) {
    this.take(settings);
  }

  stateOf(id: ControlId): ControlState {
    return this.#states[id] ?? "shown";
  }

  /** What all of some controls are in, where it is one state; those without anything to lock are passed over. */
  stateOfAll(ids: readonly ControlId[]): ControlState | null {
    const [first, ...others] = ids.filter(isLockable).map((id) => this.stateOf(id));
    return others.every((state) => state === first) ? (first ?? null) : null;
  }

  set(id: ControlId, state: ControlState): void {
    this.setAll([id], state);
  }

  /** Those without anything to lock stay as they are where the others are locked. */
  setAll(ids: readonly ControlId[], state: ControlState): void {
    const changed = ids.filter((id) => state !== "locked" || isLockable(id));
    this.#states = { ...this.#states, ...Object.fromEntries(changed.map((id) => [id, state])) };
  }

  /** Starts anew from what a link does. */
  take({ hidden, locked }: ControlSettings): void {
    this.#states = {};
    this.setAll([...hidden], "hidden");
    this.setAll([...locked], "locked");
  }

  #having(state: ControlState): ControlId[] {
    return (Object.keys(this.#states) as ControlId[]).filter((id) => this.stateOf(id) === state);
  }
}
