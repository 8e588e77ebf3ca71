import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { Verdict } from "../../core/verdict/findings";
import { describeDivergence } from "./describeDivergence";
import type { RunPhase } from "./RunPhase";
import type { RunRecord } from "./RunRecord";

/** A sentence for a screen reader; `stop` is what training has just come to, null while it goes on or had not begun. */
export interface Announcement {
  readonly stop: RunPhase | null;
  readonly text: string;
}

/** How long training goes on unheard: a sentence a second would leave no room for anything else. */
const SILENCE_MS = 12_000;

/** What is heard of a run: its summary now and then while it trains, and at once where it stops or a variant diverges. */
export class Announcements {
  readonly #later: (callback: () => void, delayMs: number) => () => void;
  #current = $state.raw<Announcement | null>(null);
  #phase: RunPhase = "loading";
  #endSilence: (() => void) | null = null;

  constructor(later: (callback: () => void, delayMs: number) => () => void) {
    this.#later = later;
  }

  get current(): Announcement | null {
    return this.#current;
  }

  /** Takes the sentences of the moment, and says the one on all variants, or on the only one, where it is time to. */
  update(phase: RunPhase, verdicts: readonly Verdict[]): void {
    const wasTraining = this.#phase === "training";
    this.#phase = phase;
    const text = verdicts.find(({ kind }) => kind === "summary")?.text ?? verdicts[0]?.text;
    if (phase === "training") {
      if (this.#endSilence) return;
      if (wasTraining) this.#say(null, text);
      this.#endSilence = this.#later(() => (this.#endSilence = null), SILENCE_MS);
      return;
    }
    this.#endSilence?.();
    this.#endSilence = null;
    if (phase !== "stepping") this.#say(wasTraining ? phase : null, text);
  }

  /** Says which variants have lost their first network between two records. */
  tellDivergence(before: RunRecord, after: RunRecord): void {
    const sentences = resolveVariants(after.experiment).flatMap(({ name }, variant) => {
      const isKnown = before.divergences.some((one) => one.variant === variant);
      const words = isKnown ? null : describeDivergence(after, variant);
      return words ? [`${name}: ${words}.`] : [];
    });
    if (sentences.length > 0) this.#say(null, sentences.join(" "));
  }

  /** A new run takes the place of one that may have been training: that one was not stopped by this. */
  begin(): void {
    this.#phase = "loading";
  }

  clear(): void {
    this.#current = null;
  }

  /** Says nothing twice, except that training has stopped. */
  #say(stop: RunPhase | null, text: string | undefined): void {
    if (text === undefined || (stop === null && text === this.#current?.text)) return;
    this.#current = { stop, text };
  }
}
