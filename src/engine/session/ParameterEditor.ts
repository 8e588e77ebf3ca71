import { errorToMessage } from "../../protocol/errors";
import type { AppliedEdit, ParameterEdit } from "../../protocol/inspection";
import type { AppliedParameters, ParametersEdit } from "../../protocol/parameters";
import type { EngineHost } from "../EngineHost";
import type { CurrentRun } from "./CurrentRun";
import type { Player } from "./Player";
import type { WorkQueue } from "./WorkQueue";

/** What editing needs of the session around it. */
interface Surroundings {
  readonly host: Pick<EngineHost, "yieldToMessages" | "emit">;
  readonly queue: WorkQueue;
  readonly current: CurrentRun;
  readonly player: Pick<Player, "isPlaying">;
}

/** Edits parameters of the loaded run; while it is paused, what is shown of it is then taken anew. */
export class ParameterEditor {
  readonly #session: Surroundings;
  /** Whether evaluation and statistics wait to be taken after an edit. */
  #isToObserve = false;

  constructor(session: Surroundings) {
    this.#session = session;
  }

  /** Rejects with a RangeError where the edit cannot be done. */
  async edit(runId: number, edit: ParameterEdit): Promise<AppliedEdit> {
    const applied = await this.#session.current.do(runId, ({ watcher }) => watcher.edit(edit));
    void this.#observe(runId);
    return applied;
  }

  /** The same for all parameters of a network. */
  async replace(runId: number, edit: ParametersEdit): Promise<AppliedParameters> {
    const applied = await this.#session.current.do(runId, ({ watcher }) => watcher.replace(edit));
    void this.#observe(runId);
    return applied;
  }

  /** Takes evaluation and statistics once for all edits that wait; a run that plays does so by itself. */
  async #observe(runId: number): Promise<void> {
    if (this.#isToObserve) return;
    this.#isToObserve = true;
    const { host, queue, current, player } = this.#session;
    await host.yieldToMessages();
    try {
      await queue.do(() => {
        this.#isToObserve = false;
        return current.require(runId).surviving(async ({ watcher }) => {
          if (player.isPlaying) return;
          await watcher.observeNow();
          watcher.report(true);
        });
      });
    } catch (error) {
      // Of a run that is over nothing is shown any more.
      if (current.isLoaded(runId))
        host.emit({ kind: "failed", runId, error: errorToMessage(error) });
    }
  }
}
