import type { Expression } from "../../../core/calculus/expression/Expression";
import { messageOf } from "../../messageOf";

/** Asks the engine for the slope of an expression at x. */
export type AskSlope = (tree: Expression, x: number) => Promise<number>;

interface Question {
  readonly tree: Expression;
  readonly x: number;
}

/** What the engine's automatic differentiation answers; of questions that come while it is busy, the newest is asked. */
export class EngineSlope {
  readonly #ask: AskSlope;
  #newest: Question | null = null;
  #isAsking = false;
  #answer = $state.raw<(Question & { readonly slope: number }) | null>(null);
  #problem = $state.raw("");

  constructor(ask: AskSlope) {
    this.#ask = ask;
  }

  /** The newest answer with its question; null before the first, while the engine is still loading. */
  get answer(): (Question & { readonly slope: number }) | null {
    return this.#answer;
  }

  /** Why there is no answer; empty where there is one or one is on its way. */
  get problem(): string {
    return this.#problem;
  }

  ask(tree: Expression, x: number): void {
    this.#newest = { tree, x };
    if (!this.#isAsking) void this.#keepUp();
  }

  async #keepUp(): Promise<void> {
    this.#isAsking = true;
    for (let asked: Question | null = null; asked !== this.#newest;) {
      asked = this.#newest;
      if (asked !== null) await this.#fetch(asked);
    }
    this.#isAsking = false;
  }

  async #fetch(question: Question): Promise<void> {
    try {
      this.#answer = { ...question, slope: await this.#ask(question.tree, question.x) };
      this.#problem = "";
    } catch (error) {
      this.#problem = messageOf(error);
    }
  }
}
