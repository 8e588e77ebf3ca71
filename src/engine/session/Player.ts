import { errorToMessage } from "../../protocol/errors";
import type { EngineHost } from "../EngineHost";
import type { CurrentRun } from "./CurrentRun";
import type { DurableRun } from "./DurableRun";
import { trainChunk } from "./trainChunk";

/** Trains the loaded run chunk by chunk between messages, until it is paused or over. */
export class Player {
  readonly #host: EngineHost;
  readonly #current: CurrentRun;
  #untilEpoch = 0;
  #isPlaying = false;
  /** Counts the calls of `play()` that began to play: of an earlier one nothing is played or reported any more. */
  #numPlays = 0;

  constructor(host: EngineHost, current: CurrentRun) {
    this.#host = host;
    this.#current = current;
  }

  /** False from the call of `pause()` on, though a chunk may still be trained. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Plays until paused or until `untilEpoch` epochs are done; where it plays already, that is the new end. */
  play(runId: number, untilEpoch: number): void {
    const { watcher } = this.#current.require(runId);
    this.#untilEpoch = untilEpoch;
    if (this.#isPlaying) return;
    this.#isPlaying = true;
    watcher.start();
    void this.#play(runId, ++this.#numPlays);
  }

  /** After the chunk that is being trained. */
  pause(): void {
    this.#isPlaying = false;
  }

  async #play(runId: number, play: number): Promise<void> {
    const isCurrent = () => this.#current.newestRunId === runId && this.#numPlays === play;
    try {
      while (this.#isPlaying && isCurrent()) {
        await this.#current.do(runId, (run) => this.#playChunk(run));
        await this.#host.yieldToMessages();
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
    const { run, watcher } = loaded;
    const isOver = () => run.epoch >= this.#untilEpoch || !run.isTraining;
    if (isOver()) {
      // Observed while it still plays: a device lost meanwhile sets the run back, and it plays on.
      await watcher.observeNow();
      if (isOver()) this.#isPlaying = false;
      return;
    }
    await trainChunk(loaded, run.stepsToEpochEnd, this.#host);
    if (run.step % run.stepsPerEpoch === 0) await watcher.observeIfDue();
    await watcher.serve(false);
    watcher.report(false);
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
      : run.epoch >= this.#untilEpoch
        ? "finished"
        : "paused";
    this.#host.emit({ kind: "stopped", runId, reason });
  }
}
