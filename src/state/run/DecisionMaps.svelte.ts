import type { DecisionMap, MapWish } from "../../protocol/messages";
import { LatestAnswer } from "./LatestAnswer.svelte";

/** Which maps belong on the screen at this moment. */
export interface WantedMaps extends MapWish {
  readonly runId: number;
  readonly step: number;
  /** Edits of the network's parameters so far. */
  readonly numEdits: number;
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
  readonly #answers: LatestAnswer<WantedMaps, readonly DecisionMap[]>;

  constructor({ wanted, ask, nextFrame, failed }: Sources) {
    this.#answers = new LatestAnswer({ wanted, isSame, ask, settled: nextFrame, failed });
  }

  /** The newest maps, at most one a variant. */
  get current(): readonly DecisionMap[] {
    return this.#answers.current ?? NO_MAPS;
  }

  /** Forgets the maps of a run that is over. */
  clear(): void {
    this.#answers.clear();
  }

  /** Asks until what is drawn is what is wanted; call it whenever that may have changed. */
  keepUp(): Promise<void> {
    return this.#answers.keepUp();
  }
}

const NO_MAPS: readonly DecisionMap[] = [];

function isSame(wanted: WantedMaps, drawn: WantedMaps): boolean {
  return (
    wanted.runId === drawn.runId &&
    wanted.step === drawn.step &&
    wanted.numEdits === drawn.numEdits &&
    wanted.resolution === drawn.resolution &&
    isEqual(wanted.axes, drawn.axes) &&
    isEqual(wanted.replicates, drawn.replicates)
  );
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
