import type { Problem } from "../../core/experiment/Experiment";
import { describeProblems } from "./describeProblems";
import { numberToText, readNumber } from "./numberText";
import { takesBack } from "./takesBack";

interface Sources {
  label(): string;
  path(): string;
  /** The last good number; NaN where there is no single one. */
  value(): number;
}

/** What stands in a number's field, and the rule that it or the entry before it broke. */
export class NumberEntry {
  readonly #sources: Sources;
  #state = $derived.by(() => ({
    text: numberToText(this.#sources.value()),
    isRefused: false,
    problem: "",
  }));

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  get text(): string {
    return this.#state.text;
  }

  /** Whether what stands in the field is no good. */
  get isRefused(): boolean {
    return this.#state.isRefused;
  }

  get problem(): string {
    return this.#state.problem;
  }

  /** Proposes the number that a text says, and keeps the text where that is refused. */
  take(text: string, propose: (value: number) => readonly Problem[]): void {
    const number = readNumber(text);
    const problem = describeProblems(propose(number), this.#sources.path(), this.#sources.label());
    const isRefused = problem !== "";
    this.#state = { text: isRefused ? text : numberToText(number), isRefused, problem };
  }

  /** Puts the last good number back, where the event leaves the field; the rule stays to be read. */
  restore = (event: Event & { currentTarget: HTMLInputElement }): void => {
    if (!takesBack(event)) return;
    const text = numberToText(this.#sources.value());
    event.currentTarget.value = text;
    this.#state = { text, isRefused: false, problem: this.problem };
  };
}
