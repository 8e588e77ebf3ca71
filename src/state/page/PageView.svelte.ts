const TEST_POINTS = "test-points";

/** What is open on the page, beside the experiment: the `view` of the link. */
export class PageView {
  #hasTestPoints = $state.raw(false);

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

  /** As the link writes it; null for the page as it is at first. */
  get link(): string | null {
    return this.#hasTestPoints ? TEST_POINTS : null;
  }

  showTestPoints = (hasTestPoints: boolean): void => {
    this.#hasTestPoints = hasTestPoints;
  };

  /** Takes what a link says; a word that means nothing here is passed over. */
  open(link: string | null): void {
    this.#hasTestPoints = link === TEST_POINTS;
  }
}
