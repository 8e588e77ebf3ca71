const TEST_POINTS = "test-points";
/** Begins the word for networks before their first step; the explorer knows the rest. */
const EXPLORE = "explore";
/** Between the words of a link. */
const SEPARATOR = ".";

/** What is open on the page, beside the experiment: the `view` of the link. */
export class PageView {
  #hasTestPoints = $state.raw(false);
  #exploration = $state.raw<string | null>(null);

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

  /** The networks explored in the comparison's place, as the link's word; null while the comparison is shown. */
  get exploration(): string | null {
    return this.#exploration;
  }

  /** As the link writes it; null for the page as it is at first. */
  get link(): string | null {
    const words = [this.#hasTestPoints ? TEST_POINTS : null, this.#exploration];
    return words.filter((word) => word !== null).join(SEPARATOR) || null;
  }

  showTestPoints = (hasTestPoints: boolean): void => {
    this.#hasTestPoints = hasTestPoints;
  };

  /** Opens the explorer with the experiment's network, or with another that a word stands for. */
  explore = (word: string = EXPLORE): void => {
    this.#exploration = word;
  };

  /** Back to the comparison. */
  compare = (): void => {
    this.#exploration = null;
  };

  /** Takes what a link says; a word that means nothing here is passed over. */
  open(link: string | null): void {
    const words = link?.split(SEPARATOR) ?? [];
    this.#hasTestPoints = words.includes(TEST_POINTS);
    this.#exploration = words.find((word) => word.split("-")[0] === EXPLORE) ?? null;
  }
}
