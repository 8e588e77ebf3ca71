import type { DecisionMap } from "../../protocol/messages";

/** Resolutions of a map, in points a side. */
export const TRAINING_RESOLUTION = 50;
export const PAUSED_RESOLUTION = 100;

/** Which maps belong on the screen at this moment. */
export interface WantedMaps {
  readonly runId: number;
  readonly step: number;
  readonly resolution: number;
  /** One a variant. */
  readonly replicates: readonly number[];
}

interface Sources {
  /** What should be drawn now; null where there is no plane or no run. */
  wanted(): WantedMaps | null;
  ask(wanted: WantedMaps): Promise<readonly DecisionMap[]>;
  /** Resolves when what is on the page has been drawn. */
  nextFrame(): Promise<void>;
  failed(reason: unknown, wanted: WantedMaps): void;
}

/** Asks for decision maps one at a time: the next only when the last one is drawn. */
export class DecisionMaps {
  readonly #sources: Sources;
  #isAsking = false;
  #drawn: WantedMaps | null = null;
  #maps = $state.raw<readonly DecisionMap[]>([]);

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The newest maps, at most one a variant. */
  get current(): readonly DecisionMap[] {
    return this.#maps;
  }

  /** Forgets the maps of a run that is over. */
  clear(): void {
    this.#maps = [];
    this.#drawn = null;
  }

  /** Asks until what is drawn is what is wanted; call it whenever that may have changed. */
  async keepUp(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let wanted = this.#missing(); wanted !== null; wanted = this.#missing())
        await this.#fetch(wanted);
    } finally {
      this.#isAsking = false;
    }
  }

  async #fetch(wanted: WantedMaps): Promise<void> {
    const { ask, nextFrame, failed } = this.#sources;
    const isStale = () => this.#sources.wanted()?.runId !== wanted.runId;
    try {
      const maps = await ask(wanted);
      if (isStale()) return;
      this.#maps = maps;
    } catch (reason) {
      if (isStale()) return;
      failed(reason, wanted);
    }
    // After a failure too: asking again for the same would fail again.
    this.#drawn = wanted;
    await nextFrame();
  }

  #missing(): WantedMaps | null {
    const wanted = this.#sources.wanted();
    if (wanted === null || this.#drawn === null) return wanted;
    const isDrawn =
      wanted.runId === this.#drawn.runId &&
      wanted.step === this.#drawn.step &&
      wanted.resolution === this.#drawn.resolution &&
      wanted.replicates.every((replicate, i) => replicate === this.#drawn?.replicates[i]);
    return isDrawn ? null : wanted;
  }
}
