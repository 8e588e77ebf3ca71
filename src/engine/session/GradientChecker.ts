import type { GradientCheck } from "../../core/network/check/GradientCheck";
import type { CheckWish, NetworkCheck } from "../../protocol/inspection";
import type { EngineHost } from "../EngineHost";
import type { Run } from "../Run";

/** What the checker needs of the session around it. */
interface CheckerHost {
  readonly engine: Pick<EngineHost, "now" | "yieldToMessages" | "emit">;
  /** Does the work on a run while nothing else computes, again where the device was lost meanwhile. */
  onRun(runId: number, work: (run: Run) => Promise<void>): Promise<void>;
  isNewest(runId: number): boolean;
  isPlaying(): boolean;
}

/** How long one slice takes: little beside a chunk of training, more where nothing trains. */
const SLICE_MS = { playing: 5, paused: 25 };
const PROGRESS_EVERY_MS = 150;

/** Goes through gradient checks in slices, between which messages come in and a run that plays trains. */
export class GradientChecker {
  readonly #host: CheckerHost;
  #newest = 0;

  constructor(host: CheckerHost) {
    this.#host = host;
  }

  cancel(): void {
    this.#newest++;
  }

  /** Null where it was cancelled, or a newer check or run took its place. */
  async check(runId: number, wish: CheckWish): Promise<NetworkCheck | null> {
    const { variant, replicate, checkId } = wish;
    const { engine, onRun, isNewest, isPlaying } = this.#host;
    const ticket = ++this.#newest;
    const isWanted = () => ticket === this.#newest && isNewest(runId);
    let prepared: Awaited<ReturnType<ReturnType<Run["network"]>["prepareCheck"]>> | null = null;
    await onRun(runId, async (run) => {
      prepared = await run.network(variant, replicate).prepareCheck();
    });
    const { work, ...circumstances } = prepared!;
    let toldMs = -Infinity;
    let result: GradientCheck | null = null;
    while (result === null) {
      await engine.yieldToMessages();
      if (!isWanted()) return null;
      await onRun(runId, async () => {
        const endMs = engine.now() + SLICE_MS[isPlaying() ? "playing" : "paused"];
        let part = work.next();
        while (!part.done && engine.now() < endMs) part = work.next();
        if (part.done) {
          result = part.value;
        } else if (engine.now() - toldMs >= PROGRESS_EVERY_MS) {
          toldMs = engine.now();
          engine.emit({ kind: "checkProgress", runId, checkId, ...part.value });
        }
      });
    }
    return { variant, replicate, ...circumstances, ...(result as GradientCheck) };
  }
}
