import type { AppliedEdit } from "../../protocol/inspection";
import type { NetworkId } from "./OpenedNetwork";

/** The edits of a run's networks that can be undone and redone, each network's by itself. */
export class EditHistory {
  #done = $state.raw<readonly AppliedEdit[]>([]);
  #undone = $state.raw<readonly AppliedEdit[]>([]);

  /** What has been done to a network and not undone, in that order. */
  done(network: NetworkId): readonly AppliedEdit[] {
    return this.#done.filter((edit) => isOf(network, edit));
  }

  /** The edit that undo would take back. */
  lastDone(network: NetworkId): AppliedEdit | null {
    return this.done(network).at(-1) ?? null;
  }

  /** The edit that redo would do again. */
  lastUndone(network: NetworkId): AppliedEdit | null {
    return this.#undone.findLast((edit) => isOf(network, edit)) ?? null;
  }

  /** A new edit: what was undone before it is gone. */
  add(edit: AppliedEdit): void {
    this.#done = [...this.#done, edit];
    this.#undone = this.#undone.filter((one) => !isOf(edit, one));
  }

  undo(edit: AppliedEdit): void {
    this.#done = this.#done.filter((one) => one !== edit);
    this.#undone = [...this.#undone, edit];
  }

  redo(edit: AppliedEdit, again: AppliedEdit): void {
    this.#undone = this.#undone.filter((one) => one !== edit);
    this.#done = [...this.#done, again];
  }

  clear(): void {
    this.#done = this.#undone = [];
  }
}

function isOf(network: NetworkId, { variant, replicate }: AppliedEdit): boolean {
  return variant === network.variant && replicate === network.replicate;
}
