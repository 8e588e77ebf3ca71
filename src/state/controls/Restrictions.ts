import { CONTROL_GROUPS, type ControlGroup, type ControlId } from "../../core/controls/controlIds";
import { controlLabel } from "../../core/controls/controlLabel";
import type { ControlSettings } from "../../core/controls/ControlSettings";
import { hiddenWith, lockedWith } from "../../core/controls/impliedControls";
import type { Experiment } from "../../core/experiment/Experiment";
import { holdLocked } from "./holdLocked";

/** Says what became of an edit. */
type Tell = (sentence: string) => void;

/** What a link takes from the page, and what follows from it. */
export class Restrictions {
  /** As the link says it. */
  readonly settings: ControlSettings;
  readonly hidden: ReadonlySet<ControlId>;
  readonly locked: ReadonlySet<ControlId>;

  constructor(settings: ControlSettings) {
    this.settings = settings;
    this.hidden = hiddenWith(settings.hidden);
    this.locked = lockedWith(settings.locked);
  }

  hidesAll(group: ControlGroup): boolean {
    return CONTROL_GROUPS[group].every((id) => this.hidden.has(id));
  }

  /** The edit with what is locked as it was before; null where nothing whole is left of it. Either is told. */
  hold(before: Experiment, after: Experiment, tell: Tell): Experiment | null {
    const { experiment, kept } = holdLocked(before, after, this.locked);
    if (kept.length === 0) return after;
    const names = kept.map(controlLabel).join(", ");
    tell(
      experiment
        ? `Locked by this link, and left as it was: ${names}.`
        : `Not changed, because this link locks: ${names}.`,
    );
    return experiment;
  }
}
