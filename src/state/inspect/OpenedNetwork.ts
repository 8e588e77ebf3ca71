import type { PageView } from "../page/PageView.svelte";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { RunRecord } from "../run/RunRecord";

/** A network of the run. */
export interface NetworkId {
  readonly variant: number;
  readonly replicate: number;
}

/** Which network is open: the page's view names it, and the variant's card its replicate where none was picked. */
export class OpenedNetwork {
  readonly #view: PageView;
  readonly #run: RunMonitor;

  constructor(view: PageView, run: RunMonitor) {
    this.#view = view;
    this.#run = run;
  }

  /** Null where none is open. */
  get id(): NetworkId | null {
    const { inside } = this.#view;
    if (inside === null) return null;
    const { variant, replicate } = inside;
    return { variant, replicate: replicate ?? this.#run.results.shownReplicates[variant] ?? 0 };
  }

  /** The replicate that was picked; null where the card's is followed. */
  get pickedReplicate(): number | null {
    return this.#view.inside?.replicate ?? null;
  }

  /** Shows a replicate of a variant, or the one that its card shows. */
  show(variant: number, replicate: number | null): void {
    this.#view.lookInside({ variant, replicate });
  }

  close(): void {
    this.#view.compare();
  }

  /** Closes a network that the run does not have. */
  closeUnlessIn({ numVariants, experiment: { replicates } }: RunRecord): void {
    const { inside } = this.#view;
    if (inside === null) return;
    if (inside.variant >= numVariants || (inside.replicate ?? 0) >= replicates)
      this.#view.leaveMissing();
  }
}
