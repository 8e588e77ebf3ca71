import type { ParameterPlace } from "../../core/network/ParameterAddress";
import type { AppliedEdit, ParameterEdit } from "../../protocol/inspection";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import { EditHistory } from "./EditHistory.svelte";
import type { NetworkId, OpenedNetwork } from "./OpenedNetwork";

/** What is done by hand to the run's networks: one edit after the other, and undo and redo of the open network's. */
export class NetworkEdits {
  readonly #run: RunMonitor;
  readonly #network: OpenedNetwork;
  readonly #failed: (reason: unknown) => void;
  readonly #history = new EditHistory();
  #last: Promise<void> = Promise.resolve();

  constructor(run: RunMonitor, network: OpenedNetwork, failed: (reason: unknown) => void) {
    this.#run = run;
    this.#network = network;
    this.#failed = failed;
  }

  /** Those of the open network that have not been undone, in order. */
  get done(): readonly AppliedEdit[] {
    const { id } = this.#network;
    return id === null ? [] : this.#history.done(id);
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    const { id } = this.#network;
    return id !== null && this.#history.lastUndone(id) !== null;
  }

  /** Sets a weight or a bias. */
  set({ variant, replicate }: NetworkId, { layer, from, to }: ParameterPlace, value: number): void {
    this.#afterTheLast(async () => {
      const edit = await this.#apply({ variant, replicate, layer, from, to, value });
      if (edit) this.#history.add(edit);
    });
  }

  undo = (): void => {
    const { id } = this.#network;
    this.#afterTheLast(async () => {
      const last = id && this.#history.lastDone(id);
      if (last && (await this.#apply(withValue(last, last.replaced)))) this.#history.undo(last);
    });
  };

  redo = (): void => {
    const { id } = this.#network;
    this.#afterTheLast(async () => {
      const last = id && this.#history.lastUndone(id);
      const again = last && (await this.#apply(withValue(last, last.value)));
      if (again) this.#history.redo(last, again);
    });
  };

  /** Those of a run that is over. */
  clear(): void {
    this.#history.clear();
  }

  #afterTheLast(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(this.#failed);
  }

  /** Null where the run it was meant for is over. */
  async #apply(wish: ParameterEdit): Promise<AppliedEdit | null> {
    const runId = this.#run.readyRunId;
    if (runId === null) return null;
    const edit = await this.#run.ask("editParameter", { runId, ...wish });
    if (this.#run.readyRunId !== runId) return null;
    this.#run.noteEdit(edit);
    return edit;
  }
}

function withValue(
  { variant, replicate, layer, from, to }: AppliedEdit,
  value: number,
): ParameterEdit {
  return { variant, replicate, layer, from, to, value };
}
