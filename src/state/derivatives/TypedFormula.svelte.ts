import type { Expression, VariableName } from "../../core/calculus/expression/Expression";
import { explainUndefined } from "../../core/calculus/expression/explainUndefined";
import { parse } from "../../core/calculus/expression/parse";
import { parseKnown } from "../../core/calculus/expression/parseKnown";
import { toText } from "../../core/calculus/expression/toText";
import { problemSentence } from "./problemSentence";

/** What a formula may be made of, and where it must have a value. */
export interface FormulaRules {
  readonly variables: readonly VariableName[];
  /** Whether it has a value anywhere that is shown. */
  hasValue(tree: Expression): boolean;
  /** Where that is: `from x = −4 to 4`. */
  readonly place: string;
}

/** A formula that the learner has chosen or typed; a text that is none leaves the last good one in place. */
export abstract class TypedFormula {
  readonly #rules: FormulaRules;
  #tree = $state.raw() as Expression;
  #typed = $state.raw("");
  #problem = $state.raw("");

  readonly text: string = $derived(toText(this.#tree));

  /** `text` is a link's, and may be no formula at all; `fallback` is one of the program's. */
  constructor(text: string | undefined, fallback: string, rules: FormulaRules) {
    this.#rules = rules;
    this.take(fallback);
    if (text !== undefined) this.type(text);
    this.#problem = "";
  }

  get tree(): Expression {
    return this.#tree;
  }

  /** As it was chosen or typed: what the link holds. */
  get typed(): string {
    return this.#typed;
  }

  /** Why the text typed last is no formula; empty where it is one. */
  get problem(): string {
    return this.#problem;
  }

  /** Takes a typed formula; returns whether it is one. */
  type(text: string): boolean {
    const { tree, problem } = parse(text, this.#rules.variables);
    this.#problem = tree ? this.#noValue(tree) : problemSentence(problem);
    if (tree === null || this.#problem !== "") return false;
    this.#typed = text;
    this.#tree = tree;
    return true;
  }

  /** The last good formula stays, and so does no complaint. */
  forgive(): void {
    this.#problem = "";
  }

  /** Takes a formula of the program's own. */
  protected take(text: string): void {
    this.#typed = text;
    this.#tree = parseKnown(text, this.#rules.variables);
    this.#problem = "";
  }

  /** Why a tree has no value anywhere that is shown; empty where it has one somewhere. */
  #noValue(tree: Expression): string {
    if (this.#rules.hasValue(tree)) return "";
    const { variables, place } = this.#rules;
    const undefinedPart = explainUndefined(
      tree,
      Object.fromEntries(variables.map((name) => [name, 1])),
    );
    const why = undefinedPart ? `: ${toText(undefinedPart.part)} ${undefinedPart.reason}` : "";
    return `${toText(tree)} has no value ${place}${why}.`;
  }
}
