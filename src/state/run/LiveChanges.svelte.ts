import type { AppliedEdit } from "../../protocol/inspection";
import type { AppliedParameters } from "../../protocol/parameters";
import { addEdit, type LiveChange } from "./LiveChange";
import type { RunRecord } from "./RunRecord";

/** What was done by hand in the middle of a run, oldest first. */
export class LiveChanges {
  #all = $state.raw<readonly LiveChange[]>([]);

  get all(): readonly LiveChange[] {
    return this.#all;
  }

  /** Before the first step a learning rate is the experiment's own. */
  noteRate({ step, epoch, experiment }: RunRecord, learningRate: number): void {
    const replaced = experiment.training.learningRate;
    const change = { kind: "learningRate", epoch, step, learningRate, replaced } as const;
    if (step > 0) this.#all = [...this.#all, change];
  }

  noteNetwork(applied: AppliedParameters, source: string): void {
    this.#all = [...this.#all, { kind: "network", ...applied, source }];
  }

  noteEdit(edit: AppliedEdit): void {
    this.#all = addEdit(this.#all, edit);
  }

  /** Those of a run that is over. */
  clear(): void {
    this.#all = [];
  }
}
