import type { Experiment } from "../../core/experiment/Experiment";
import type { Exploration, ExplorationSettings } from "../../core/theory/Exploration";
import type { ExplorationRequest } from "../../protocol/exploration";
import { messageOf } from "../messageOf";
import type { KeptExploration } from "./KeptExploration.svelte";

/** Asks the engine; null where a newer question took this one's place. */
export type AskExploration = (request: ExplorationRequest) => Promise<Exploration | null>;

/** Which networks are explored, and whether a control is still being dragged. */
export interface ExplorationQuestion {
  readonly experiment: Experiment;
  readonly settings: ExplorationSettings;
  readonly isDragged: boolean;
}

interface Sources {
  experiment(): Experiment;
  /** The settings that the page says; another object each time that they change. */
  opened(): ExplorationSettings;
  readonly ask: AskExploration;
  /** Outlasts the explorer. */
  readonly kept: KeptExploration;
}

/** What networks are like before their first step: answered while settings change, first on few examples, then on all. */
export class InitializationExplorer {
  readonly #sources: Sources;
  /** The newest question: an answer to an older one is not the last word. */
  #newest: ExplorationQuestion | null = null;
  #isFirstAsked = false;

  /** Those opened, until a control is dragged to others. */
  #settings = $derived.by(() => this.#sources.opened());
  #result = $state.raw<Exploration | null>(null);
  #error = $state.raw<string | null>(null);

  /** What the engine should be asked now. */
  readonly question: ExplorationQuestion = $derived.by(() => ({
    experiment: this.#sources.experiment(),
    settings: this.#settings,
    isDragged: this.#settings !== this.#sources.opened(),
  }));

  constructor(sources: Sources) {
    this.#sources = sources;
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
    return this.#sources.kept.result;
  }

  get error(): string | null {
    return this.#error;
  }

  /** Shows settings that a control is being dragged to. */
  drag = (settings: ExplorationSettings): void => {
    this.#settings = settings;
  };

  /** Shows what is opened again. */
  endDrag = (): void => {
    this.#settings = this.#sources.opened();
  };

  keep = (): void => {
    this.#sources.kept.hold(this.#result);
  };

  forget = (): void => {
    this.#sources.kept.hold(null);
  };

  /** Asks the engine; of those questions that come while it is busy, the newest. A drag's first answer is enough. */
  ask(question: ExplorationQuestion): void {
    this.#newest = question;
    if (!this.#isFirstAsked) void this.#answer(question);
  }

  async #answer(question: ExplorationQuestion): Promise<void> {
    try {
      this.#isFirstAsked = true;
      this.#show(await this.#send(question, "first"));
      this.#isFirstAsked = false;
      if (this.#newest !== null && this.#newest !== question)
        return await this.#answer(this.#newest);
      if (question.isDragged) return;
      const whole = await this.#send(question, "whole");
      if (question === this.#newest) this.#show(whole);
    } catch (error) {
      this.#isFirstAsked = false;
      this.#error = messageOf(error);
    }
  }

  #send(
    { experiment, settings }: ExplorationQuestion,
    effort: ExplorationRequest["effort"],
  ): Promise<Exploration | null> {
    return this.#sources.ask({ experiment, settings, effort });
  }

  #show(result: Exploration | null): void {
    if (result === null) return;
    this.#result = result;
    this.#error = null;
  }
}
