/** How fast a run plays: as fast as it can, so many epochs a second, or one step after the other, phase by phase. */
export type Pace = "fastest" | number | "slowMotion";

/** Epochs a second that can be chosen. */
export const EPOCHS_PER_SECOND = [0.5, 1, 2, 5, 10, 30];

const SLOW_MOTION = "slow-motion";
/** Begins the word for so many epochs a minute: a link's words hold no point. */
const PER_MINUTE = "epochs-a-minute-";

/** The speed that the user chose; a link holds it, the experiment does not. */
export class PaceChoice {
  #current = $state.raw<Pace>("fastest");

  get current(): Pace {
    return this.#current;
  }

  /** Null for the fastest; 0 in slow motion, in which no epoch is trained by itself. */
  get epochsPerSecond(): number | null {
    const pace = this.#current;
    if (typeof pace === "number") return pace;
    return pace === "fastest" ? null : 0;
  }

  /** As a link writes it. */
  get words(): readonly string[] {
    const pace = this.#current;
    if (pace === "fastest") return [];
    return [pace === "slowMotion" ? SLOW_MOTION : `${PER_MINUTE}${60 * pace}`];
  }

  choose = (pace: Pace): void => {
    this.#current = pace;
  };

  /** Takes what a link's words say. */
  open(words: readonly string[]): void {
    const known = EPOCHS_PER_SECOND.find((one) => words.includes(`${PER_MINUTE}${60 * one}`));
    this.#current = words.includes(SLOW_MOTION) ? "slowMotion" : (known ?? "fastest");
  }
}
