import type { KeptRun } from "../../core/notebook/KeptRun";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { RunPhase } from "../run/RunPhase";
import type { RunRecord } from "../run/RunRecord";
import { keepRun, type RunToKeep } from "./keepRun";

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
/** While the next run is being built, the one before is over. */
const OVER: readonly RunPhase[] = ["idle", "finished", "allDiverged", "lost", "loading"];

/**
 * Hands every run that has trained an epoch to the notebook whenever it stands still or another takes its place: one
 * entry a run, renewed as it goes on. Runs that a control only passed through while it was dragged are none.
 */
export class RunKeeper {
  readonly #options: KeeperOptions;
  readonly #ids = new Map<number, string>();
  #runId: number | null = null;
  #last: RunToKeep | null = null;
  #wasMeant = false;
  #trainedMs = 0;
  #since: number | null = null;
  #kept: readonly unknown[] = [];

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Time that the run has trained, without pauses. */
  get seconds(): number {
    const running = this.#since === null ? 0 : this.#options.now() - this.#since;
    return (this.#trainedMs + running) / 1000;
  }

  /** The id under which the notebook keeps, or will keep, the run that the engine knows by this number. */
  idOf(runId: number): string {
    const id = this.#ids.get(runId) ?? this.#options.newId();
    this.#ids.set(runId, id);
    return id;
  }

  /** Call it whenever something of the run may have changed, at least with each phase. */
  see({ phase, record, views, liveChanges }: WatchedRun, isDragging = false): void {
    if ((record?.loaded.runId ?? null) !== this.#runId) this.#begin(record);
    if (record === null) return;
    this.#wasMeant ||= !isDragging;
    this.#takeTime(RUNNING.includes(phase));
    this.#last = { record, views, liveChanges };
    if (OVER.includes(phase)) this.keepNow();
  }

  /** Keeps the run as it was seen last, also in the midst of its training. */
  keepNow(): void {
    if (this.#last === null || this.#last.record.epoch < 1 || !this.#wasMeant) return;
    const { record, views, liveChanges } = this.#last;
    const seen = [record, liveChanges, ...views.map(({ map }) => map)];
    if (seen.length === this.#kept.length && seen.every((part, i) => part === this.#kept[i]))
      return;
    this.#kept = seen;
    const as = {
      id: this.idOf(record.loaded.runId),
      savedAt: this.#options.today(),
      seconds: this.seconds,
    };
    void this.#options.keep(keepRun(this.#last, as));
  }

  #begin(record: RunRecord | null): void {
    // The run before may have been replaced in the midst of its training.
    this.keepNow();
    this.#runId = record?.loaded.runId ?? null;
    this.#last = null;
    this.#wasMeant = false;
    this.#trainedMs = 0;
    this.#since = null;
    this.#kept = [];
  }

  #takeTime(isRunning: boolean): void {
    const now = this.#options.now();
    if (this.#since !== null) this.#trainedMs += now - this.#since;
    this.#since = isRunning ? now : null;
  }
}
