import type { Experiment } from "../../core/experiment/Experiment";
import type { BackendPreference, LoadedRun } from "../../protocol/messages";
import type { PageClock } from "../page/PageClock";
import type { EngineLink } from "./EngineLink";

/** A build that takes longer, of very large networks, is not waited for when the user changes their mind. */
const PATIENCE_MS = 4000;
/** How long a dragged control must rest before a run is built. */
const DRAG_REST_MS = 150;

/** Has the engine build runs, each with its number; only the newest counts. */
export class RunBuilder {
  readonly #engine: EngineLink;
  readonly #later: PageClock["later"];
  #newestId = 0;
  /** Whether the engine has been building for longer than is worth waiting for. */
  #isStuck = false;
  #callOffRest: (() => void) | null = null;

  constructor(engine: EngineLink, later: PageClock["later"]) {
    this.#engine = engine;
    this.#later = later;
  }

  /** The run that was asked for last. */
  get newestId(): number {
    return this.#newestId;
  }

  /** Calls back at once, or when a control that is being dragged has come to rest. */
  schedule(build: () => void, isDragging: boolean): void {
    this.#callOffRest?.();
    this.#callOffRest = null;
    if (isDragging) this.#callOffRest = this.#later(build, DRAG_REST_MS);
    else build();
  }

  /** Resolves when the run is ready, with null where it is not the newest any more; rejects where the newest is refused. */
  async build(experiment: Experiment, backend: BackendPreference): Promise<LoadedRun | null> {
    const runId = ++this.#newestId;
    if (this.#isStuck) this.#engine.restart();
    this.#isStuck = false;
    const callOffPatience = this.#later(() => {
      this.#isStuck = runId === this.#newestId;
    }, PATIENCE_MS);
    try {
      const isNewest = () => runId === this.#newestId;
      const request = { runId, experiment, backend };
      const loaded = await this.#engine.sendWithRows("load", request, isNewest);
      return isNewest() ? loaded : null;
    } catch (reason) {
      if (runId === this.#newestId) throw reason;
      return null;
    } finally {
      callOffPatience();
      if (runId === this.#newestId) this.#isStuck = false;
    }
  }

  /** No run counts any more, until the next is built. */
  dropAll(): void {
    this.#callOffRest?.();
    this.#newestId++;
  }
}
