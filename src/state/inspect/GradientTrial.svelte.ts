import type { NetworkCheck } from "../../protocol/inspection";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { OpenedNetwork } from "./OpenedNetwork";

/** Parameters checked so far. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** The gradient check of the open network: asked for, followed, cancelled, reported. */
export class GradientTrial {
  readonly #run: RunMonitor;
  readonly #network: OpenedNetwork;
  readonly #failed: (reason: unknown) => void;
  #checkId = 0;
  #progress = $state.raw<CheckProgress | null>(null);
  #report = $state.raw<NetworkCheck | null>(null);

  constructor(run: RunMonitor, network: OpenedNetwork, failed: (reason: unknown) => void) {
    this.#run = run;
    this.#network = network;
    this.#failed = failed;
  }

  /** Null while nothing is being checked. */
  get progress(): CheckProgress | null {
    return this.#progress;
  }

  /** Null before a check has come to its end. */
  get report(): NetworkCheck | null {
    return this.#report;
  }

  start = async (): Promise<void> => {
    const { id } = this.#network;
    const runId = this.#run.readyRunId;
    if (id === null || runId === null) return;
    const checkId = ++this.#checkId;
    this.#progress = { done: 0, total: 0 };
    this.#report = null;
    try {
      const report = await this.#run.ask("checkGradient", { runId, ...id, checkId });
      if (checkId === this.#checkId) this.#report = report;
    } catch (reason) {
      if (checkId === this.#checkId) this.#failed(reason);
    } finally {
      if (checkId === this.#checkId) this.#progress = null;
    }
  };

  progressed({ checkId, done, total }: CheckProgress & { readonly checkId: number }): void {
    if (checkId === this.#checkId && this.#progress) this.#progress = { done, total };
  }

  cancel = (): void => {
    if (this.#progress === null) return;
    this.#checkId++;
    this.#progress = null;
    const runId = this.#run.readyRunId;
    // A run that is over has ended its checks.
    if (runId !== null) this.#run.ask("cancelCheck", { runId }).catch(() => undefined);
  };

  /** Of a network that is not looked at any more. */
  clear(): void {
    this.cancel();
    this.#report = null;
  }
}
