import type { Stop } from "../../core/training/stop/StopSettings";
import { errorToMessage } from "../../protocol/errors";
import type { EngineRequests } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import type { CurrentRun } from "./CurrentRun";
import type { DurableRun } from "./DurableRun";
import { EpochPace } from "./EpochPace";
import { trainChunk } from "./trainChunk";

type Wish = Omit<EngineRequests["train"]["params"], "runId">;

/** Trains the loaded run chunk by chunk between messages, at its pace, until it is paused, over or stopped by a rule. */
export class Player {
  readonly #host: EngineHost;
  readonly #current: CurrentRun;
  readonly #pace: EpochPace;
  #untilEpoch = 0;
  #stop: Stop | null = null;
  #isPlaying = false;
  /** Counts the calls of `play()` that began to play: of an earlier one nothing is played or reported any more. */
  #numPlays = 0;

  constructor(host: EngineHost, current: CurrentRun) {
    this.#host = host;
    this.#current = current;
    this.#pace = new EpochPace(host);
  }

  /** False from the call of `pause()` on, though a chunk may still be trained. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Whether it plays, and waits for the next epoch to be due. */
  get isResting(): boolean {
    return this.#pace.isResting;
  }

  /** Plays until paused, stopped or until `untilEpoch` epochs are done; where it plays already, that is the new end. */
  play(runId: number, { untilEpoch, stop, epochsPerSecond }: Wish): void {
    const { run, watcher, stops } = this.#current.require(runId);
    this.#untilEpoch = untilEpoch;
    if (stop) stops.obey(stop);
    if (epochsPerSecond !== undefined) this.#pace.change(epochsPerSecond);
    if (this.#isPlaying) return;
    this.#isPlaying = true;
    this.#stop = null;
    this.#pace.restart();
    stops.start(run, watcher.evaluation, this.#host.now());
    watcher.start();
    void this.#play(runId, ++this.#numPlays);
  }

  /** At once, or after the chunk that is being trained. */
  pause(): void {
    this.#isPlaying = false;
    this.#pace.wake();
  }

  async #play(runId: number, play: number): Promise<void> {
    const isCurrent = () => this.#current.newestRunId === runId && this.#numPlays === play;
    try {
      while (this.#isPlaying && isCurrent()) {
        await this.#current.do(runId, (run) => this.#playChunk(run));
        await this.#host.yieldToMessages();
        if (this.#isPlaying && isCurrent()) await this.#rest(runId);
      }
      await this.#current.do(runId, (run) => this.#finish(run, isCurrent));
    } catch (error) {
      // Nobody watches it any more, and what plays now is another.
      if (!isCurrent()) return;
      this.#isPlaying = false;
      this.#host.emit({ kind: "failed", runId, error: errorToMessage(error) });
    }
  }

  async #playChunk(loaded: DurableRun): Promise<void> {
    if (!this.#isPlaying) return;
    const { run, watcher, stops } = loaded;
    const isOver = () =>
      run.epoch >= this.#untilEpoch || this.#isStopped(run.epoch) || !run.isTraining;
    if (isOver()) {
      // Observed while it still plays: a device lost meanwhile sets the run back, and it plays on.
      await watcher.observeNow();
      if (isOver()) this.#isPlaying = false;
      return;
    }
    await trainChunk(loaded, run.stepsToEpochEnd, this.#host);
    if (run.step % run.stepsPerEpoch === 0) {
      if (stops.needsEveryEpoch) await watcher.evaluateNow();
      await watcher.observeIfDue();
    }
    this.#stop ??= stops.judge(run, watcher.evaluation, this.#host.now());
    await watcher.serve(false);
    watcher.report(false);
  }

  /** Waits between two epochs until the next is due. */
  async #rest(runId: number): Promise<void> {
    const { run, watcher } = this.#current.require(runId);
    const isBetween = run.step % run.stepsPerEpoch === 0;
    if (!isBetween || run.epoch >= this.#untilEpoch || this.#isStopped(run.epoch)) return;
    const rest = this.#pace.rest();
    if (!this.#pace.isResting) return;
    // Nobody need wait for the next epoch to see this one.
    watcher.report(true);
    await this.#current.do(runId, (loaded) => loaded.watcher.serve(true));
    watcher.addRest(await rest);
  }

  /** A device that is lost sets the run back to before its stop. */
  #isStopped(epoch: number): boolean {
    return this.#stop !== null && epoch >= this.#stop.epoch;
  }

  /** The last word on a pause: exact numbers, the map that waits, and why training stopped, unless it went on meanwhile. */
  async #finish({ runId, run, watcher }: DurableRun, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent()) return;
    await watcher.observeNow();
    watcher.report(true);
    await watcher.serve(true);
    if (!isCurrent()) return;
    const reason = !run.isTraining
      ? "allDiverged"
      : run.epoch >= this.#untilEpoch || this.#isStopped(run.epoch)
        ? "finished"
        : "paused";
    const stop = reason === "finished" && this.#stop ? { stop: this.#stop } : {};
    this.#host.emit({ kind: "stopped", runId, reason, ...stop });
  }
}
