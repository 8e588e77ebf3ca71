import type { Curve } from "../../core/calculus/curves/Curve";
import { CURVES, type CurveId } from "../../core/calculus/curves/curves";
import { evaluate } from "../../core/calculus/expression/evaluate";
import type { Expression } from "../../core/calculus/expression/Expression";
import type { Domain } from "../../core/calculus/roots/findCrossings";
import { TypedFormula } from "./TypedFormula.svelte";

/** What of the x axis a typed function is shown over. */
const TYPED_DOMAIN: Domain = [-4, 4];
/** Places at which a typed function is tried: one of them must have a value. */
const NUM_TRIALS = 401;

/** A function f(x) that the learner has chosen or typed. */
export class ChosenFunction extends TypedFormula {
  /** The curve of the table with this text; null where the function is the learner's own. */
  readonly curve: Curve | null = $derived(
    Object.values(CURVES).find(({ text }) => text === this.typed) ?? null,
  );
  readonly domain: Domain = $derived(this.curve?.domain ?? TYPED_DOMAIN);

  /** `text` is a link's, and may be no function at all. */
  constructor(text: string | undefined, fallback: CurveId = "square") {
    const [from, to] = TYPED_DOMAIN;
    const place = `from x = ${from} to ${to}`;
    super(text, CURVES[fallback].text, { variables: ["x"], hasValue, place });
  }

  /** f(x), for pictures. */
  readonly value = (x: number): number => evaluate(this.tree, { x });

  choose(id: CurveId): void {
    this.take(CURVES[id].text);
  }
}

function hasValue(tree: Expression): boolean {
  const [from, to] = TYPED_DOMAIN;
  const xs = Array.from({ length: NUM_TRIALS }, (_, i) => from + ((to - from) * i) / NUM_TRIALS);
  return xs.some((x) => Number.isFinite(evaluate(tree, { x })));
}
