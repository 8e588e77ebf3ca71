import { linkToNetwork, networkToLink, type OpenNetwork } from "./OpenNetwork";
import { CurveAxes } from "./CurveAxes.svelte";
import { PaceChoice } from "./PaceChoice.svelte";
import { PictureChoice } from "./PictureChoice.svelte";

/** The word for the test set's points in the maps. */
export const TEST_POINTS = "test-points";
/** The word for maps that show only which side every place is on. */
export const DISCRETIZED = "discretize";
const LAYERS_OVER_TIME = "layers-over-time";
const CLASSES = "classes";
const NOTEBOOK = "notebook";
/** Begins the word for networks before their first step; the explorer knows the rest. */
const EXPLORE = "explore";
/** Between the words of a link. */
const SEPARATOR = ".";

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
  #exploration = $state.raw<string | null>(null);
  #inside = $state.raw<OpenNetwork | null>(null);
  #hasNotebook = $state.raw(false);
  /** What the explorer showed last. */
  #explored = EXPLORE;
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
    return this.#exploration;
  }

  /** The network that is opened up in the comparison's place; null where none is. */
  get inside(): OpenNetwork | null {
    return this.#inside;
  }

  /** Whether the kept runs have the comparison's place. */
  get hasNotebook(): boolean {
    return this.#hasNotebook;
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
      this.#exploration,
      this.#inside && networkToLink(this.#inside),
      this.#hasNotebook ? NOTEBOOK : null,
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
  explore = (word = this.#explored): void => this.#show(word, null);

  /** Opens a network up. */
  lookInside = (network: OpenNetwork): void => this.#show(null, network);

  /** Shows the kept runs. */
  openNotebook = (): void => this.#show(null, null, true);

  /** Back to the comparison. */
  compare = (): void => this.#show(null, null);

  /** From now on `follower` hears when another network may be open. */
  beFollowed(follower: () => void): void {
    this.#follower = follower;
  }

  /** Takes what a link says; a word that means nothing here is passed over. */
  open(link: string | null): void {
    const words = link?.split(SEPARATOR) ?? [];
    this.#hasTestPoints = words.includes(TEST_POINTS);
    this.#isDiscretized = words.includes(DISCRETIZED);
    this.pace.open(words);
    this.axes.open(words);
    this.#charts =
      ([LAYERS_OVER_TIME, CLASSES] as const).find((word) => words.includes(word)) ?? "curves";
    this.picture.open(words);
    const exploration = words.find((word) => word.split("-")[0] === EXPLORE) ?? null;
    const networks = words.map(linkToNetwork).filter((network) => network !== null);
    const inside = exploration === null ? (networks[0] ?? null) : null;
    this.#show(exploration, inside, !exploration && !inside && words.includes(NOTEBOOK));
  }

  /** Only one of them has the comparison's place. */
  #show(exploration: string | null, inside: OpenNetwork | null, hasNotebook = false): void {
    this.#explored = exploration ?? this.#explored;
    this.#exploration = exploration;
    this.#inside = inside;
    this.#hasNotebook = hasNotebook;
    this.#follower?.();
  }
}
