import {
  arrangeRuns,
  dataNamesOf,
  type RunArrangement,
  type RunOrder,
} from "../../core/notebook/arrangeRuns";
import type { KeptSummary } from "../../core/notebook/KeptRun";

/** Runs that a list shows at first, and with each call for more. */
const A_PAGE = 20;

/** The runs in the order and the choice that the user asked for; a long list is shown piece by piece. */
export class ArrangedRuns {
  readonly #runs: () => readonly KeptSummary[];
  #wish = $state.raw<RunArrangement>({
    order: "newest",
    search: "",
    dataName: null,
    isPinnedOnly: false,
  });
  #most = $state.raw(A_PAGE);

  /** The data sets that there are runs of. */
  readonly dataNames: readonly string[] = $derived.by(() => dataNamesOf(this.#runs()));

  /** What is asked for; a data set without runs is as good as none. */
  readonly wish: RunArrangement = $derived.by(() => {
    const { dataName } = this.#wish;
    const isThere = dataName !== null && this.dataNames.includes(dataName);
    return isThere ? this.#wish : { ...this.#wish, dataName: null };
  });

  /** All that are asked for. */
  readonly found: readonly KeptSummary[] = $derived.by(() => arrangeRuns(this.#runs(), this.wish));

  /** Those of them that are on the page. */
  readonly shown: readonly KeptSummary[] = $derived.by(() => this.found.slice(0, this.#most));

  constructor(runs: () => readonly KeptSummary[]) {
    this.#runs = runs;
  }

  /** Whether only some of the runs are asked for. */
  get isFiltered(): boolean {
    const { search, dataName, isPinnedOnly } = this.wish;
    return search.trim() !== "" || dataName !== null || isPinnedOnly;
  }

  /** How many wait to be shown. */
  get numMore(): number {
    return this.found.length - this.shown.length;
  }

  ask(wish: Partial<RunArrangement>): void {
    this.#wish = { ...this.#wish, ...wish };
    this.#most = A_PAGE;
  }

  sort = (order: RunOrder): void => this.ask({ order });

  showAll = (): void => this.ask({ search: "", dataName: null, isPinnedOnly: false });

  showMore = (): void => {
    this.#most += A_PAGE;
  };
}
