import { CurveAxes } from "./CurveAxes.svelte";
import type { OpenNetwork } from "./OpenNetwork";
import { PaceChoice } from "./PaceChoice.svelte";
import { COMPARISON, EXPLORE, type PagePlace, placeToWord, wordsToPlace } from "./PagePlace";
import { PictureChoice } from "./PictureChoice.svelte";
import type { StationPlace } from "./StationPlace";

/** The word for the test set's points in the maps. */
export const TEST_POINTS = "test-points";
/** The word for maps that show only which side every place is on. */
export const DISCRETIZED = "discretize";
const LAYERS_OVER_TIME = "layers-over-time";
const CLASSES = "classes";
/** Between the words of a link. */
const SEPARATOR = ".";

/** The words of a link's view. */
export function splitWords(link: string | null): readonly string[] {
  return link?.split(SEPARATOR) ?? [];
}

/** The view of a link that says these words; null for none. */
export function joinWords(words: readonly (string | null)[]): string | null {
  return words.filter((word) => word !== null).join(SEPARATOR) || null;
}

/** Which charts stand under the cards. */
export type ChartsKind = "curves" | typeof LAYERS_OVER_TIME | typeof CLASSES;

/** What is open on the page, beside the experiment: the `view` of the link. */
export class PageView {
  #hasTestPoints = $state.raw(false);
  #isDiscretized = $state.raw(false);
  #charts = $state.raw<ChartsKind>("curves");
  #place = $state.raw(COMPARISON);
  #isCorrected = false;
  /** What the explorer showed last. */
  #explored = EXPLORE;
  /** The station of the derivatives that was open last. */
  #studied: StationPlace = { station: "", settings: {} };
  #isAddingData = $state.raw(false);
  #wholeLossOf = $state.raw<number | null>(null);
  #follower: (() => void) | null = null;

  /** What the cards show. */
  readonly picture = new PictureChoice();

  /** How curves are drawn. */
  readonly axes = new CurveAxes();

  /** How fast runs play. */
  readonly pace = new PaceChoice();

  /** Nobody has trained anything in this browser before the page was opened. */
  readonly isFirstVisit: boolean;

  constructor(link: string | null, isFirstVisit = false) {
    this.isFirstVisit = isFirstVisit;
    this.open(link);
  }

  /** Whether the maps show the test set's points too. */
  get hasTestPoints(): boolean {
    return this.#hasTestPoints;
  }

  /** Whether maps show only the class or the sign of every place, without shades. */
  get isDiscretized(): boolean {
    return this.#isDiscretized;
  }

  get charts(): ChartsKind {
    return this.#charts;
  }

  /** Whether the place for a user's own data is open over the page. In no link. */
  get isAddingData(): boolean {
    return this.#isAddingData;
  }

  /** The run whose every loss is shown, however large, by its runId; null where large ones are cut off. In no link. */
  get wholeLossOf(): number | null {
    return this.#wholeLossOf;
  }

  /** The networks explored in the comparison's place, as the link's word; null while the comparison is shown. */
  get exploration(): string | null {
    return this.#place.kind === "explorer" ? this.#place.word : null;
  }

  /** The network that is opened up in the comparison's place; null where none is. */
  get inside(): OpenNetwork | null {
    return this.#place.kind === "inside" ? this.#place.network : null;
  }

  /** Whether the kept runs have the comparison's place. */
  get hasNotebook(): boolean {
    return this.#place.kind === "notebook";
  }

  /** The station of the derivatives that has the page; null where none has. */
  get station(): StationPlace | null {
    return this.#place.kind === "derivatives" ? this.#place : null;
  }

  /** Whether the place is the page's own correction of one that is not there: no step for the browser's Back. */
  get isCorrected(): boolean {
    return this.#isCorrected;
  }

  /** As the link writes it; null for the page as it is at first. */
  get link(): string | null {
    return joinWords([
      this.#hasTestPoints ? TEST_POINTS : null,
      this.#isDiscretized ? DISCRETIZED : null,
      ...this.pace.words,
      ...this.axes.words,
      ...this.picture.words,
      this.#charts === "curves" ? null : this.#charts,
      placeToWord(this.#place),
    ]);
  }

  showTestPoints = (hasTestPoints: boolean): void => {
    this.#hasTestPoints = hasTestPoints;
  };

  discretize = (isDiscretized: boolean): void => {
    this.#isDiscretized = isDiscretized;
  };

  showCharts = (kind: ChartsKind): void => {
    this.#charts = kind;
  };

  /** Opens the place for a user's own data. */
  addData = (): void => {
    this.#isAddingData = true;
  };

  endAddingData = (): void => {
    this.#isAddingData = false;
  };

  showWholeLoss = (runId: number | null): void => {
    this.#wholeLossOf = runId;
  };

  /** Opens the explorer as it was left, at first with the experiment's network; or with what a word stands for. */
  explore = (word = this.#explored): void => this.#show({ kind: "explorer", word });

  /** Opens a network up. */
  lookInside = (network: OpenNetwork): void => this.#show({ kind: "inside", network });

  /** Shows the kept runs. */
  openNotebook = (): void => this.#show({ kind: "notebook" });

  /** Shows a station of the derivatives, or the one that was open last. */
  study = (place = this.#studied, isCorrected = false): void =>
    this.#show({ kind: "derivatives", ...place }, isCorrected);

  /** Back to the comparison. */
  compare = (): void => this.#show(COMPARISON);

  /** The comparison in place of a network that is not there any more. */
  leaveMissing(): void {
    this.#show(COMPARISON, true);
  }

  /** From now on `follower` hears when another network may be open. */
  beFollowed(follower: () => void): void {
    this.#follower = follower;
  }

  /** Takes what a link says; a word that means nothing here is passed over. */
  open(link: string | null): void {
    const words = splitWords(link);
    this.#hasTestPoints = words.includes(TEST_POINTS);
    this.#isDiscretized = words.includes(DISCRETIZED);
    this.pace.open(words);
    this.axes.open(words);
    this.#charts =
      ([LAYERS_OVER_TIME, CLASSES] as const).find((word) => words.includes(word)) ?? "curves";
    this.picture.open(words);
    this.#show(wordsToPlace(words));
  }

  #show(place: PagePlace, isCorrected = false): void {
    this.#isCorrected = isCorrected;
    if (place.kind === "explorer") this.#explored = place.word;
    if (place.kind === "derivatives") this.#studied = place;
    this.#place = place;
    this.#follower?.();
  }
}
