import type { Exploration } from "../../core/theory/Exploration";

/** The networks held for comparison, for as long as the page is open: the explorer may be left and come back to. */
export class KeptExploration {
  #result = $state.raw<Exploration | null>(null);

  get result(): Exploration | null {
    return this.#result;
  }

  /** Holds other networks; null holds none. */
  hold(result: Exploration | null): void {
    this.#result = result;
  }
}
