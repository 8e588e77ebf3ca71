import type { Experiment } from "../../core/experiment/Experiment";
import type { Exploration, ExplorationSettings } from "../../core/theory/Exploration";
import type { ExplorationRequest } from "../../protocol/exploration";

/** Asks the engine; null where a newer question took this one's place. */
export type AskExploration = (request: ExplorationRequest) => Promise<Exploration | null>;

/** What networks are like before their first step: asks while settings change, first on few examples, then on all. */
export class InitializationExplorer {
  readonly #ask: AskExploration;
  #experiment: Experiment | null = null;
  #isDragging = false;
  /** Counts the changes: an answer to an older question is not the last word. */
  #numChanges = 0;
  #isFirstAsked = false;

  #settings = $state.raw() as ExplorationSettings;
  #result = $state.raw<Exploration | null>(null);
  #kept = $state.raw<Exploration | null>(null);
  #isRefined = $state.raw(false);
  #error = $state.raw<string | null>(null);

  constructor(settings: ExplorationSettings, ask: AskExploration) {
    this.#settings = settings;
    this.#ask = ask;
  }

  /** What the controls show; the result may still be that of the settings before. */
  get settings(): ExplorationSettings {
    return this.#settings;
  }

  /** Null before the first answer. */
  get result(): Exploration | null {
    return this.#result;
  }

  /** The result held for comparison. */
  get kept(): Exploration | null {
    return this.#kept;
  }

  /** Whether the result is that of the settings on the whole probe set. */
  get isRefined(): boolean {
    return this.#isRefined;
  }

  get error(): string | null {
    return this.#error;
  }

  /** Takes what the page says now, and answers it as well as can be. */
  follow(experiment: Experiment, settings: ExplorationSettings): void {
    this.#experiment = experiment;
    this.#change(settings, false);
  }

  /** Settings of a control that is being dragged: a first answer is enough. */
  drag = (settings: ExplorationSettings): void => this.#change(settings, true);

  keep = (): void => {
    this.#kept = this.#result;
  };

  forget = (): void => {
    this.#kept = null;
  };

  #change(settings: ExplorationSettings, isDragging: boolean): void {
    this.#settings = settings;
    this.#isDragging = isDragging;
    this.#isRefined = false;
    this.#numChanges++;
    if (!this.#isFirstAsked) void this.#answer();
  }

  async #answer(): Promise<void> {
    try {
      // What changed while the engine was busy is asked next, and nothing in between.
      for (let answered = -1; answered !== this.#numChanges;) {
        answered = this.#numChanges;
        this.#isFirstAsked = true;
        this.#show(await this.#send("first"));
      }
      this.#isFirstAsked = false;
      const change = this.#numChanges;
      if (this.#isDragging) return;
      const whole = await this.#send("whole");
      if (change !== this.#numChanges) return;
      this.#show(whole);
      this.#isRefined = whole !== null;
    } catch (error) {
      this.#isFirstAsked = false;
      this.#error = error instanceof Error ? error.message : String(error);
    }
  }

  async #send(effort: ExplorationRequest["effort"]): Promise<Exploration | null> {
    if (this.#experiment === null) return null;
    return this.#ask({ experiment: this.#experiment, settings: this.#settings, effort });
  }

  #show(result: Exploration | null): void {
    if (result === null) return;
    this.#result = result;
    this.#error = null;
  }
}
