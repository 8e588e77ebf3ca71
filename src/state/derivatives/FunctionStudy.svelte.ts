import { derivative } from "../../core/calculus/derivative/derivative";
import {
  type DerivativeStep,
  derivativeSteps,
} from "../../core/calculus/derivative/derivativeSteps";
import { type CurveKink, kinks } from "../../core/calculus/derivative/kinks";
import { evaluateDual } from "../../core/calculus/dual/evaluateDual";
import { type OneSidedSlopes, oneSidedSlopes } from "../../core/calculus/dual/oneSidedSlopes";
import type { Expression } from "../../core/calculus/expression/Expression";
import type { Domain } from "../../core/calculus/roots/findCrossings";
import type { StationSettings } from "../page/StationPlace";
import { ChosenFunction } from "./ChosenFunction.svelte";
import { addStretch } from "./function/addStretch";
import { type Landmark, landmarks } from "./function/landmarks";
import { nearestValue } from "./function/nearestValue";
import { numberSetting, numberText } from "./numberSetting";

/** Product rule, valleys, a hill and more in one picture. */
const FIRST_FUNCTION = "x sin(x)";
/** Slopes closer than this, relative to 1 or the larger, are one. */
const SAME = 1e-9;
/** Where f has no value the point is put to a place of so many from edge to edge: not at the very end of a curve. */
const NUM_PLACES = 40;

/** A curve, its slope at a point, and the slopes of all places that the point has come through: the derivative. */
export class FunctionStudy {
  readonly chosen: ChosenFunction;
  #x = $state.raw(-2);
  #drawn = $state.raw<readonly Domain[]>([]);
  #numShown = $state.raw(0);

  /** f' in symbols. */
  readonly derivative: Expression = $derived.by(() => derivative(this.chosen.tree));
  /** The way to it, a rule at a time. */
  readonly steps: readonly DerivativeStep[] = $derived.by(() => derivativeSteps(this.chosen.tree));
  readonly corners: readonly CurveKink[] = $derived.by(() =>
    kinks(this.chosen.tree, this.chosen.domain),
  );
  /** Where f is level or has a corner, from left to right. */
  readonly landmarks: readonly Landmark[] = $derived.by(() =>
    landmarks(this.chosen.tree, this.chosen.domain, this.corners),
  );
  readonly sides: OneSidedSlopes = $derived.by(() =>
    oneSidedSlopes(this.chosen.tree, { x: this.#x }),
  );
  /** f'(x); null at a corner, and where there is no finite slope. */
  readonly slope: number | null = $derived.by(() => {
    const { left, right } = this.sides;
    const isOne = Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left));
    return isOne ? right : null;
  });
  /** Whether f' is drawn from end to end. */
  readonly isWhole: boolean = $derived.by(() => {
    const [low, high] = this.chosen.domain;
    return this.#drawn.some(([from, to]) => from <= low && to >= high);
  });

  constructor(settings: StationSettings) {
    this.chosen = new ChosenFunction(FIRST_FUNCTION);
    if (settings["f"] !== undefined) this.chosen.type(settings["f"]);
    this.chosen.forgive();
    this.#x = this.#nearest(numberSetting(settings["x"], -2, this.chosen.domain), NUM_PLACES);
    this.#drawn = [[this.#x, this.#x]];
    if (settings["drawn"] === "all") this.drawAll();
    this.#numShown = Math.round(numberSetting(settings["rules"], 0, [0, this.steps.length]));
  }

  get x(): number {
    return this.#x;
  }

  /** Stretches of the x axis over which f' has been drawn, apart and from left to right. */
  get drawn(): readonly Domain[] {
    return this.#drawn;
  }

  /** Steps towards f' that are shown. */
  get numShown(): number {
    return this.#numShown;
  }

  /** f'(x), for pictures. */
  readonly slopeAt = (x: number): number =>
    evaluateDual(this.chosen.tree, { of: "x", at: { x } }).slope;

  /** For the link. */
  get settings(): StationSettings {
    return {
      f: this.chosen.typed,
      x: numberText(this.#x),
      ...(this.isWhole ? { drawn: "all" } : {}),
      ...(this.#numShown > 0 ? { rules: String(this.#numShown) } : {}),
    };
  }

  /** Takes the point along the curve, as far as f has values; the slopes on the way are drawn. */
  moveTo = (to: number): void => {
    const x = this.#nearest(to);
    this.#drawn = addStretch(this.#drawn, [Math.min(x, this.#x), Math.max(x, this.#x)]);
    this.#x = x;
  };

  drawAll = (): void => {
    this.#drawn = [this.chosen.domain];
  };

  /** An empty picture of f' again. */
  clear = (): void => {
    this.#drawn = [[this.#x, this.#x]];
  };

  showSteps = (count: number): void => {
    this.#numShown = Math.min(this.steps.length, Math.max(0, count));
  };

  /** Another function has another derivative: its picture and its steps begin anew. */
  functionChanged = (): void => {
    const [low, high] = this.chosen.domain;
    this.#x = this.#nearest(Math.min(high, Math.max(low, this.#x)), NUM_PLACES);
    this.#numShown = 0;
    this.clear();
  };

  /** The point has a place on the curve. */
  #nearest(x: number, numSteps?: number): number {
    return nearestValue(this.chosen.value, x, this.chosen.domain, numSteps);
  }
}
