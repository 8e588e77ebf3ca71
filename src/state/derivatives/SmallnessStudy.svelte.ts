import { type CurveKink, kinks } from "../../core/calculus/derivative/kinks";
import { derivative } from "../../core/calculus/derivative/derivative";
import { type BestSteps, bestSteps } from "../../core/calculus/differences/bestSteps";
import { centralDifference } from "../../core/calculus/differences/differenceQuotients";
import { differenceSteps } from "../../core/calculus/differences/differenceTable";
import { evaluateDual } from "../../core/calculus/dual/evaluateDual";
import type { Expression } from "../../core/calculus/expression/Expression";
import { preciseSlope } from "../../core/calculus/precise/preciseSlope";
import type { DoubleDouble } from "../../core/math/precise/doubleDouble";
import type { StationSettings } from "../page/StationPlace";
import { ChosenFunction } from "./ChosenFunction.svelte";
import {
  type Answer,
  answerOf,
  type DifferenceAnswers,
  differenceAnswers,
} from "./smallness/differenceAnswers";
import { type AskSlope, EngineSlope } from "./smallness/EngineSlope.svelte";
import { numberSetting, numberText } from "./numberSetting";

export const LEAST_H = 1e-15;
export const MOST_H = 1;
/** Steps h of the picture in each power of ten. */
const PER_DECADE = 8;
/** So near to a corner, in shares of the picture, x is at it. */
const AT_CORNER = 1e-9;
/** Where f''' is taken from two values of f''. */
const THIRD_STEP = 1e-4;
/** So many times longer or shorter than the best h, one of the two errors is nearly all of it. */
const NEAR_BEST = 4;

/** An error so many times the least one has grown. */
const GROWN = 10;

const STEPS = differenceSteps(PER_DECADE);
const DECADES = differenceSteps();

/** What the forward difference suffers from most at an h. */
export type Trouble = "truncation" | "rounding" | "neither";

/** How far difference quotients of a function at x are from its slope, over the distance h. */
export class SmallnessStudy {
  readonly chosen: ChosenFunction;
  readonly #engine: EngineSlope;
  #x = $state.raw(1);
  #h = $state.raw(0.1);
  /** The smallest h that has been looked at. */
  #reached = $state.raw(0.1);

  /** f' in symbols. */
  readonly derivative: Expression = $derived.by(() => derivative(this.chosen.tree));
  readonly corners: readonly CurveKink[] = $derived.by(() =>
    kinks(this.chosen.tree, this.chosen.domain),
  );
  /** Where x is, if that is a corner. */
  readonly corner: CurveKink | null = $derived.by(() => {
    const [low, high] = this.chosen.domain;
    const isHere = ({ at }: CurveKink) => Math.abs(at - this.#x) <= AT_CORNER * (high - low);
    return this.corners.find(isHere) ?? null;
  });
  /** The true slope at x to 30 digits; null where there is none. */
  readonly truth: DoubleDouble | null = $derived.by(() =>
    this.corner ? null : preciseSlope(this.chosen.tree, this.derivative, this.#x),
  );
  /** The quotients over h. */
  readonly here: DifferenceAnswers = $derived.by(() => this.#differences(this.#h));
  /** Over every h of the picture, from 1 down. */
  readonly sweep: readonly DifferenceAnswers[] = $derived.by(() =>
    STEPS.map((h) => this.#differences(h)),
  );
  /** Whether the forward error grows again towards the smallest h. */
  readonly hasRoundOff: boolean = $derived.by(() => {
    const errors = this.sweep.map(({ forward }) => forward.error ?? 0);
    return errors.at(-1)! > GROWN * Math.min(...errors.filter((error) => error > 0));
  });
  /** Over the powers of ten. */
  readonly decades: readonly DifferenceAnswers[] = $derived.by(() =>
    DECADES.map((h) => this.#differences(h)),
  );
  /** The slope by dual numbers, in float64. */
  readonly automatic: Answer = $derived.by(() => {
    const { slope } = evaluateDual(this.chosen.tree, { of: "x", at: { x: this.#x } });
    return answerOf(slope, this.truth);
  });
  /** What TensorFlow.js answers, in float32; null while it loads. */
  readonly float32: Answer | null = $derived.by(() => {
    const answer = this.#engine.answer;
    // An answer to the function before says nothing of this one; one to the x before is a moment old.
    if (answer?.tree !== this.chosen.tree) return null;
    const truth = answer.x === this.#x ? this.truth : this.#truthAt(answer.x);
    return answerOf(answer.slope, truth);
  });
  /** f'' and f''' at x. */
  readonly bends: { readonly second: number; readonly third: number } = $derived.by(() => {
    const bend = (x: number) => evaluateDual(this.derivative, { of: "x", at: { x } }).slope;
    return { second: bend(this.#x), third: centralDifference(bend, this.#x, THIRD_STEP) };
  });
  readonly best: BestSteps = $derived.by(() =>
    this.truth === null
      ? { forward: null, central: null }
      : bestSteps({
          x: this.#x,
          value: this.chosen.value(this.#x),
          first: this.truth.high,
          ...this.bends,
        }),
  );
  /** Null where the forward difference has no best h. */
  readonly trouble: Trouble | null = $derived.by(() => {
    const { forward } = this.best;
    if (forward === null) return null;
    if (this.#h > NEAR_BEST * forward.h) return "truncation";
    return this.#h * NEAR_BEST < forward.h ? "rounding" : "neither";
  });

  constructor(settings: StationSettings, ask: AskSlope) {
    this.#engine = new EngineSlope(ask);
    this.chosen = new ChosenFunction(settings["f"], "exponential");
    this.#x = numberSetting(settings["x"], 1, this.chosen.domain);
    this.setH(numberSetting(settings["h"], 0.1, [LEAST_H, MOST_H]));
    this.#ask();
  }

  /** Where the slope is asked for. */
  get x(): number {
    return this.#x;
  }

  get h(): number {
    return this.#h;
  }

  /** The smallest h that has been looked at: what lies below it has not been seen. */
  get reached(): number {
    return this.#reached;
  }

  /** TensorFlow.js has answered once: from now on it does so at once. */
  get isEngineReady(): boolean {
    return this.#engine.answer !== null;
  }

  /** Why TensorFlow.js does not answer; empty where it does or still may. */
  get engineProblem(): string {
    return this.#engine.problem;
  }

  /** Half the distance of doubles at f(x) and at what x does to it: the noise of one value of f. */
  get noise(): number {
    const { high } = this.truth ?? { high: NaN };
    return 2 ** -53 * (Math.abs(this.chosen.value(this.#x)) + Math.abs(this.#x * high));
  }

  /** For the link. */
  get settings(): StationSettings {
    return { f: this.chosen.typed, x: numberText(this.#x), h: numberText(this.#h) };
  }

  /** The next power of ten below h; null at the end. */
  get nextH(): number | null {
    return DECADES.find((h) => h < this.#h * 0.999) ?? null;
  }

  moveTo = (x: number): void => {
    this.#x = x;
    this.#ask();
  };

  setH = (h: number): void => {
    this.#h = Math.min(MOST_H, Math.max(LEAST_H, h));
    this.#reached = Math.min(this.#reached, this.#h);
  };

  /** To the first corner on the right of x, or else the first of all. */
  goToCorner = (): void => {
    const next = this.corners.find(({ at }) => at > this.#x) ?? this.corners[0];
    if (next && next !== this.corner) this.moveTo(next.at);
  };

  functionChanged = (): void => {
    const [low, high] = this.chosen.domain;
    this.moveTo(Math.min(high, Math.max(low, this.#x)));
  };

  #ask(): void {
    this.#engine.ask(this.chosen.tree, this.#x);
  }

  #differences(h: number): DifferenceAnswers {
    return differenceAnswers(this.chosen.value, this.#x, h, this.truth);
  }

  #truthAt(x: number): DoubleDouble | null {
    return preciseSlope(this.chosen.tree, this.derivative, x);
  }
}
