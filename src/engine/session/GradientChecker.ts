import type { GradientCheck } from "../../core/network/check/GradientCheck";
import type { CheckWish, NetworkCheck } from "../../protocol/inspection";
import type { EngineHost } from "../EngineHost";
import type { CurrentRun } from "./CurrentRun";
import type { Player } from "./Player";

/** What checking needs of the session around it. */
interface Surroundings {
  readonly host: Pick<EngineHost, "now" | "yieldToMessages" | "emit">;
  readonly current: Pick<CurrentRun, "do" | "newestRunId">;
  readonly player: Pick<Player, "isPlaying">;
}

/** How long one slice takes: little beside a chunk of training, more where nothing trains. */
const SLICE_MS = { playing: 5, paused: 25 };
const PROGRESS_EVERY_MS = 150;

/** Goes through gradient checks in slices, between which messages come in and a run that plays trains. */
export class GradientChecker {
  readonly #session: Surroundings;
  #newest = 0;

  constructor(session: Surroundings) {
    this.#session = session;
  }

  /** Ends the check under way, whose answer is null. */
  cancel(): void {
    this.#newest++;
  }

  /** Null where it was cancelled, or a newer check or run took its place. */
  async check(runId: number, wish: CheckWish): Promise<NetworkCheck | null> {
    const { variant, replicate, checkId } = wish;
    const { host, current, player } = this.#session;
    const ticket = ++this.#newest;
    const isWanted = () => ticket === this.#newest && current.newestRunId === runId;
    const { work, ...circumstances } = await current.do(runId, ({ run, device }) =>
      device.untilLost(run.network(variant, replicate).prepareCheck()),
    );
    let toldMs = -Infinity;
    let result: GradientCheck | null = null;
    while (result === null) {
      await host.yieldToMessages();
      if (!isWanted()) return null;
      result = await current.do(runId, async () => {
        const endMs = host.now() + SLICE_MS[player.isPlaying ? "playing" : "paused"];
        let part = work.next();
        while (!part.done && host.now() < endMs) part = work.next();
        if (part.done) return part.value;
        if (host.now() - toldMs >= PROGRESS_EVERY_MS) {
          toldMs = host.now();
          host.emit({ kind: "checkProgress", runId, checkId, ...part.value });
        }
        return null;
      });
    }
    return { variant, replicate, ...circumstances, ...result };
  }
}
