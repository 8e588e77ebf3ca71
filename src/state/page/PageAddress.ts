import { ALL_OPEN, type ControlSettings } from "../../core/controls/ControlSettings";
import type { OwnTable } from "../../core/data/own/OwnTable";
import type { Experiment } from "../../core/experiment/Experiment";
import { decodeLink, type DecodedLink } from "../../core/experiment/link/decodeLink";
import { encodeExperiment } from "../../core/experiment/link/encodeExperiment";
import type { ReadLink } from "../../core/experiment/link/readLink";
import { formatProblem } from "../../core/experiment/problem";
import type { restrict, Restricted } from "../controls/restrict";
import type { Restrictions } from "../controls/Restrictions.svelte";
import { areSamePlace, wordsToPlace } from "./PagePlace";
import { DISCRETIZED, joinWords, splitWords, TEST_POINTS } from "./PageView.svelte";

/** The parts of `window` that hold the address. */
export interface AddressBar {
  readonly location: { hash: string; readonly href: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
}

/** Brings what reads other programs' links and rows in links of ours, which few addresses have. */
export type LoadLinkReader = () => Promise<(link: string) => ReadLink>;

/** Brings what hides and locks controls, which few addresses do. */
export type LoadRestrict = () => Promise<typeof restrict>;

/** What an address opens, and sentences on what of it could not be used. */
export interface Opened {
  readonly experiment: Experiment;
  /** The rows of the user's table that came with it. */
  readonly table: OwnTable | null;
  readonly view: string | null;
  /** What the link takes from the page; null where that is nothing, or nothing any more. */
  controls: Restrictions | null;
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
  readonly #loadRestrict: LoadRestrict;
  #readForeign: Awaited<ReturnType<LoadLinkReader>> | null = null;
  #restrict: typeof restrict | null = null;

  constructor(bar: AddressBar, loadReader: LoadLinkReader, loadRestrict: LoadRestrict) {
    this.#bar = bar;
    this.#loadReader = loadReader;
    this.#loadRestrict = loadRestrict;
  }

  /** Until this is done, another program's address opens the experiment of a first visit, and none takes a control. */
  async prepare(): Promise<void> {
    const { isForeign, holdsRows, controls } = decodeLink(this.#bar.location.hash);
    if (isForeign || holdsRows) this.#readForeign ??= await this.#loadReader();
    if (isForeign || controls) this.#restrict ??= await this.#loadRestrict();
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
    const decoded = decodeLink(hash);
    const link = decoded.holdsRows && this.#readForeign ? this.#readForeign(hash) : decoded;
    if (link.isForeign && this.#readForeign) return this.#openForeign(this.#readForeign(hash));
    const restricted = this.#restricted(link);
    const dropped =
      link === decoded ? [...link.dropped, ...(restricted?.problems ?? [])] : link.dropped;
    return {
      experiment: link.experiment,
      table: link.table ?? null,
      view: link.view,
      controls: restricted?.restrictions ?? null,
      dropped: dropped.map(formatProblem),
      isForeign: link.isForeign !== undefined,
      isUnreadable: link.isUnreadable !== undefined,
    };
  }

  /**
   * Writes the experiment into the address: a new entry if it, or the place that is open, is another than the one
   * there, else the same entry with the view and the controls, or made whole. The bare address of a first visit stays
   * bare. A place that the page has corrected would lead Back to the same correction, and is no entry.
   */
  write(
    experiment: Experiment,
    view: string | null,
    controls: ControlSettings,
    isCorrected = false,
  ): void {
    const hash = encodeExperiment(experiment, view, controls);
    const present = this.open();
    const there = encodeExperiment(present.experiment, present.view, present.controls?.settings);
    const isThere = there === hash;
    if (isThere && (this.#bar.location.hash === "" || this.#bar.location.hash === hash)) return;
    const [before, after] = [present.view, view].map((link) => wordsToPlace(splitWords(link)));
    const isSame = encodeExperiment(present.experiment) === encodeExperiment(experiment);
    if (isSame && (isCorrected || areSamePlace(before, after)))
      this.#bar.history.replaceState(null, "", hash);
    else this.#bar.history.pushState(null, "", hash);
  }

  /** The link to copy. */
  linkTo(experiment: Experiment, view: string | null, controls: ControlSettings): string {
    const hash = encodeExperiment(experiment, view, controls);
    return new URL(hash, this.#bar.location.href).href;
  }

  /** Said of another program's link are the differences of its training, then what of it was dropped or changed. */
  #openForeign(link: ReadLink): Opened {
    const { experiment, display, differences, dropped } = link;
    return {
      experiment,
      view: joinWords([
        display?.showTest ? TEST_POINTS : null,
        display?.discretize ? DISCRETIZED : null,
      ]),
      table: null,
      controls: this.#restricted(link)?.restrictions ?? null,
      dropped: [...differences, ...dropped.map(formatProblem)],
      isForeign: true,
      isUnreadable: false,
    };
  }

  #restricted({ controls = ALL_OPEN, experiment }: DecodedLink): Restricted | null {
    return controls !== ALL_OPEN && this.#restrict ? this.#restrict(controls, experiment) : null;
  }
}
