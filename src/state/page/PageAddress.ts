import type { Experiment } from "../../core/experiment/Experiment";
import { decodeLink } from "../../core/experiment/link/decodeLink";
import { encodeExperiment } from "../../core/experiment/link/encodeExperiment";
import type { ReadLink } from "../../core/experiment/link/readLink";
import { formatProblem } from "../../core/experiment/problem";
import { DISCRETIZED, joinWords, TEST_POINTS } from "./PageView.svelte";

/** The parts of `window` that hold the address. */
export interface AddressBar {
  readonly location: { hash: string; readonly href: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
}

/** Brings what reads other programs' links, which few addresses are. */
export type LoadLinkReader = () => Promise<(link: string) => ReadLink>;

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
  readonly #loadReader: LoadLinkReader;
  #readForeign: Awaited<ReturnType<LoadLinkReader>> | null = null;

  constructor(bar: AddressBar, loadReader: LoadLinkReader) {
    this.#bar = bar;
    this.#loadReader = loadReader;
  }

  /** Until this is done, another program's address opens the experiment of a first visit. */
  async prepare(): Promise<void> {
    const { isForeign } = decodeLink(this.#bar.location.hash);
    if (isForeign) this.#readForeign ??= await this.#loadReader();
  }

  /**
   * Goes to a pasted link, of this page or of another program: the browser then says that the address has changed.
   * Resolves with what is wrong where nothing of the text can be read, else with null.
   */
  async follow(text: string): Promise<string | null> {
    const read = (this.#readForeign ??= await this.#loadReader());
    const link = read(text);
    if (link.isUnreadable) return formatProblem(link.dropped[0]);
    this.#bar.location.hash = link.hash;
    return null;
  }

  /** What the present address opens. */
  open(): Opened {
    const { hash } = this.#bar.location;
    const link = decodeLink(hash);
    if (link.isForeign && this.#readForeign) return openForeign(this.#readForeign(hash));
    return {
      experiment: link.experiment,
      view: link.view,
      dropped: link.dropped.map(formatProblem),
      isForeign: link.isForeign !== undefined,
      isUnreadable: link.isUnreadable !== undefined,
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

/** Said of another program's link are the differences of its training, then what of it was dropped or changed. */
function openForeign({ experiment, display, differences, dropped }: ReadLink): Opened {
  return {
    experiment,
    view: joinWords([
      display?.showTest ? TEST_POINTS : null,
      display?.discretize ? DISCRETIZED : null,
    ]),
    dropped: [...differences, ...dropped.map(formatProblem)],
    isForeign: true,
    isUnreadable: false,
  };
}
