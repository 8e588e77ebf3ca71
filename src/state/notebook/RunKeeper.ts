import type { KeptRun } from "../../core/notebook/KeptRun";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { RunPhase } from "../run/RunPhase";
import { keepRun } from "./keepRun";

/** What of the run is watched. */
export type WatchedRun = Pick<RunMonitor, "phase" | "record" | "views" | "liveChanges">;

interface KeeperOptions {
  keep(run: KeptRun): Promise<void>;
  newId(): string;
  /** Ms since 1970. */
  today(): number;
  /** Ms since any moment, never running back. */
  now(): number;
}

const RUNNING: readonly RunPhase[] = ["training", "stepping"];
const STOPPED: readonly RunPhase[] = ["idle", "finished", "allDiverged", "lost"];

/** Hands every run that has trained an epoch to the notebook whenever it stands still: one entry a run, renewed as it goes on. */
export class RunKeeper {
  readonly #options: KeeperOptions;
  #runId: number | null = null;
  #id: string | null = null;
  #trainedMs = 0;
  #since: number | null = null;
  #seen: readonly unknown[] = [];

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Call it whenever something of the run may have changed, at least with each phase. */
  see({ phase, record, views, liveChanges }: WatchedRun): void {
    if (record === null) return;
    if (record.loaded.runId !== this.#runId) this.#begin(record.loaded.runId);
    this.#takeTime(RUNNING.includes(phase));
    if (!STOPPED.includes(phase) || record.epoch < 1) return;
    const seen = [record, liveChanges, ...views.map(({ map }) => map)];
    if (seen.length === this.#seen.length && seen.every((part, i) => part === this.#seen[i]))
      return;
    this.#seen = seen;
    this.#id ??= this.#options.newId();
    const as = {
      id: this.#id,
      savedAt: this.#options.today(),
      seconds: this.#trainedMs / 1000,
    };
    void this.#options.keep(keepRun({ record, views, liveChanges }, as));
  }

  #begin(runId: number): void {
    this.#runId = runId;
    this.#id = null;
    this.#trainedMs = 0;
    this.#since = null;
    this.#seen = [];
  }

  #takeTime(isRunning: boolean): void {
    const now = this.#options.now();
    if (this.#since !== null) this.#trainedMs += now - this.#since;
    this.#since = isRunning ? now : null;
  }
}
