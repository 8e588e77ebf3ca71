import type { Curve } from "../../core/calculus/curves/Curve";
import { CURVES, type CurveId } from "../../core/calculus/curves/curves";
import { evaluate } from "../../core/calculus/expression/evaluate";
import type { Expression } from "../../core/calculus/expression/Expression";
import { explainUndefined } from "../../core/calculus/expression/explainUndefined";
import { parse } from "../../core/calculus/expression/parse";
import { parseKnown } from "../../core/calculus/expression/parseKnown";
import { toText } from "../../core/calculus/expression/toText";
import type { Domain } from "../../core/calculus/roots/findCrossings";
import { problemSentence } from "./problemSentence";

/** What of the x axis a typed function is shown over. */
const TYPED_DOMAIN: Domain = [-4, 4];
/** Places at which a typed function is tried: one of them must have a value. */
const NUM_TRIALS = 401;

/** A function f(x) that the learner has chosen or typed; a text that is none leaves the last good one in place. */
export class ChosenFunction {
  #tree = $state.raw() as Expression;
  #text = $state.raw("");
  #problem = $state.raw("");

  readonly text: string = $derived(toText(this.#tree));
  /** The curve of the table with this text; null where the function is the learner's own. */
  readonly curve: Curve | null = $derived(
    Object.values(CURVES).find(({ text }) => text === this.#text) ?? null,
  );
  readonly domain: Domain = $derived(this.curve?.domain ?? TYPED_DOMAIN);

  /** `text` is a link's, and may be no function at all. */
  constructor(text: string | undefined, fallback: CurveId = "square") {
    this.choose(fallback);
    if (text !== undefined) this.type(text);
    this.#problem = "";
  }

  get tree(): Expression {
    return this.#tree;
  }

  /** As it was chosen or typed: what the link holds. */
  get typed(): string {
    return this.#text;
  }

  /** Why the text typed last is no function; empty where it is one. */
  get problem(): string {
    return this.#problem;
  }

  /** f(x), for pictures. */
  readonly value = (x: number): number => evaluate(this.#tree, { x });

  choose(id: CurveId): void {
    this.#text = CURVES[id].text;
    this.#tree = parseKnown(this.#text);
    this.#problem = "";
  }

  /** Takes a typed function; returns whether it is one. */
  type(text: string): boolean {
    const { tree, problem } = parse(text);
    this.#problem = tree ? noValue(tree) : problemSentence(problem);
    if (tree === null || this.#problem !== "") return false;
    this.#text = text;
    this.#tree = tree;
    return true;
  }

  /** The last good function stays, and so does no complaint. */
  forgive(): void {
    this.#problem = "";
  }
}

/** Why a tree has no value anywhere on the axis; empty where it has one somewhere. */
function noValue(tree: Expression): string {
  const [from, to] = TYPED_DOMAIN;
  const xs = Array.from({ length: NUM_TRIALS }, (_, i) => from + ((to - from) * i) / NUM_TRIALS);
  if (xs.some((x) => Number.isFinite(evaluate(tree, { x })))) return "";
  const undefinedPart = explainUndefined(tree, { x: 1 });
  const why = undefinedPart ? `: ${toText(undefinedPart.part)} ${undefinedPart.reason}` : "";
  return `${toText(tree)} has no value from x = ${from} to ${to}${why}.`;
}
