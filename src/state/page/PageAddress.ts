import type { Experiment } from "../../core/experiment/Experiment";
import { decodeExperiment } from "../../core/experiment/link/decodeExperiment";
import { encodeExperiment } from "../../core/experiment/link/encodeExperiment";
import { formatProblem } from "../../core/experiment/problem";

/** The parts of `window` that hold the address. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly href: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
}

/** What an address opens, and sentences on what of it could not be used. */
export interface Opened {
  readonly experiment: Experiment;
  readonly view: string | null;
  readonly dropped: readonly string[];
  /** Whether the link is another program's. */
  readonly isForeign: boolean;
  /** Whether nothing of the link could be read. */
  readonly isUnreadable: boolean;
}

/** The page's address: the experiment is its hash, and each committed change one entry of the browser's history. */
export class PageAddress {
  readonly #bar: AddressBar;

  constructor(bar: AddressBar) {
    this.#bar = bar;
  }

  /** What the present address opens. */
  open(): Opened {
    const { experiment, view, dropped, isForeign, isUnreadable } = decodeExperiment(
      this.#bar.location.hash,
    );
    return {
      experiment,
      view,
      dropped: dropped.map(formatProblem),
      isForeign: isForeign !== undefined,
      isUnreadable: isUnreadable !== undefined,
    };
  }

  /**
   * Writes the experiment into the address: a new entry if it is another than the one there, else the same entry
   * with the view, or made whole. The bare address of a first visit stays bare.
   */
  write(experiment: Experiment, view: string | null): void {
    const hash = encodeExperiment(experiment, view);
    const present = this.open();
    const isThere = encodeExperiment(present.experiment, present.view) === hash;
    if (isThere && (this.#bar.location.hash === "" || this.#bar.location.hash === hash)) return;
    const isSame = encodeExperiment(present.experiment) === encodeExperiment(experiment);
    if (isSame) this.#bar.history.replaceState(null, "", hash);
    else this.#bar.history.pushState(null, "", hash);
  }

  /** The link to copy. */
  linkTo(experiment: Experiment, view: string | null): string {
    return new URL(encodeExperiment(experiment, view), this.#bar.location.href).href;
  }
}
