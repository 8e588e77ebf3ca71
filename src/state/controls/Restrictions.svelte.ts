import { CONTROL_GROUPS, type ControlGroup, type ControlId } from "../../core/controls/controlIds";
import { controlLabel } from "../../core/controls/controlLabel";
import type { ControlSettings } from "../../core/controls/ControlSettings";
import { hiddenWith, lockedWith } from "../../core/controls/impliedControls";
import type { Experiment } from "../../core/experiment/Experiment";
import { holdLocked } from "./holdLocked";

/** What a link takes from the page, and what follows from it. */
export class Restrictions {
  /** As the link says it. */
  readonly settings: ControlSettings;
  readonly hidden: ReadonlySet<ControlId>;
  readonly locked: ReadonlySet<ControlId>;
  #held = $state.raw<string | null>(null);

  constructor(settings: ControlSettings) {
    this.settings = settings;
    this.hidden = hiddenWith(settings.hidden);
    this.locked = lockedWith(settings.locked);
  }

  /** What became of the last edit of something locked; null where nothing is to be said of it. */
  get held(): string | null {
    return this.#held;
  }

  hidesAll(group: ControlGroup): boolean {
    return CONTROL_GROUPS[group].every((id) => this.hidden.has(id));
  }

  /** The edit with what is locked as it was before; null where nothing whole is left of it. Either is said. */
  hold(before: Experiment, after: Experiment): Experiment | null {
    const { experiment, kept } = holdLocked(before, after, this.locked);
    if (kept.length === 0) return after;
    const names = kept.map(controlLabel).join(", ");
    this.#held = experiment
      ? `Locked by this link, and left as it was: ${names}.`
      : `Not changed, because this link locks: ${names}.`;
    return experiment;
  }

  dismissHeld = (): void => {
    this.#held = null;
  };
}
