import { ALL_OPEN, type ControlSettings } from "../../core/controls/ControlSettings";
import type { ControlGroup, ControlId } from "../../core/controls/controlIds";
import type { Experiment } from "../../core/experiment/Experiment";
import type { Notices } from "../page/Notices.svelte";
import type { Restrictions } from "./Restrictions";

/** Which of the page's controls its link hides and locks. */
export class PageControls {
  readonly #notices: Notices;
  #restrictions = $state.raw<Restrictions | null>(null);

  constructor(restrictions: Restrictions | null, notices: Notices) {
    this.#restrictions = restrictions;
    this.#notices = notices;
  }

  /** As the link says it. */
  get settings(): ControlSettings {
    return this.#restrictions?.settings ?? ALL_OPEN;
  }

  hides(id: ControlId): boolean {
    return this.#restrictions?.hidden.has(id) ?? false;
  }

  /** Whether nothing of a part of the page is left. */
  hidesAll(group: ControlGroup): boolean {
    return this.#restrictions?.hidesAll(group) ?? false;
  }

  locks(id: ControlId): boolean {
    return this.#restrictions?.locked.has(id) ?? false;
  }

  /** Whether a control is there to be used. */
  opens(id: ControlId): boolean {
    return !this.hides(id) && !this.locks(id);
  }

  /** The id of the element that describes a locked control. */
  note(id: ControlId): "locked" | undefined {
    return this.locks(id) ? "locked" : undefined;
  }

  /** Takes what a link says; null opens everything. */
  open(restrictions: Restrictions | null): void {
    this.#restrictions = restrictions;
  }

  /** What is to come of an edit: null where a lock leaves nothing of it. */
  hold = (before: Experiment, after: Experiment): Experiment | null =>
    this.#restrictions
      ? this.#restrictions.hold(before, after, (sentence) => this.#notices.addOnce(sentence))
      : after;
}
