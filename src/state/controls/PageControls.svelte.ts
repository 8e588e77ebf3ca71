import { ALL_OPEN, type ControlSettings } from "../../core/controls/ControlSettings";
import type { ControlGroup, ControlId } from "../../core/controls/controlIds";
import { encodeControls } from "../../core/controls/encodeControls";
import type { Experiment } from "../../core/experiment/Experiment";
import type { Opened } from "../page/PageAddress";
import type { Restrictions } from "./Restrictions.svelte";

/** The link that the experiment on the page came by: which controls it hides and locks, and what is to be said of it. */
export class PageControls {
  #link = $state.raw() as Opened;
  #restrictions = $state.raw<Restrictions | null>(null);
  /** The link that every experiment came by that was on the page: undo goes back to it too. */
  readonly #links = new WeakMap<Experiment, Opened>();

  constructor(link: Opened) {
    this.open(link, () => link.experiment);
  }

  get link(): Opened {
    return this.#link;
  }

  /** What is taken from the page; null for nothing. */
  get restrictions(): Restrictions | null {
    return this.#restrictions;
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

  /**
   * Takes a link. `show` puts its experiment on the page, which nothing of the link before holds back, and answers with
   * what then stands there. Another address of the link that this came by before changes nothing.
   */
  open(link: Opened, show: () => Experiment): void {
    this.#link = link;
    this.#restrictions = null;
    const experiment = show();
    const before = this.#links.get(experiment);
    const isSame =
      before && link.dropped.length === 0 && codeOf(before.controls) === codeOf(link.controls);
    if (!isSame) this.#links.set(experiment, link);
    this.#show(isSame ? before : link);
  }

  /** Is told of what the page shows: an edit came by the link of the one before. */
  follow(experiment: Experiment): void {
    const link = this.#links.get(experiment);
    if (link) this.#show(link);
    else this.#links.set(experiment, this.#link);
  }

  /** Gives back everything that the link takes. */
  release = (): void => {
    this.#link.controls = this.#restrictions = null;
  };

  /** What is to come of an edit: null where a lock leaves nothing of it. */
  hold = (before: Experiment, after: Experiment): Experiment | null =>
    this.#restrictions ? this.#restrictions.hold(before, after) : after;

  #show(link: Opened): void {
    this.#link = link;
    this.#restrictions = link.controls;
  }
}

/** Equal for what takes the same. */
function codeOf(restrictions: Restrictions | null): string {
  return encodeControls(restrictions?.settings ?? ALL_OPEN);
}
