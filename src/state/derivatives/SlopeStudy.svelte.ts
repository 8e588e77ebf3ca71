import { secant, type Secant } from "../../core/calculus/differences/secant";
import { oneSidedSlopes, type OneSidedSlopes } from "../../core/calculus/dual/oneSidedSlopes";
import type { StationSettings } from "../page/StationPlace";
import { ChosenFunction } from "./ChosenFunction.svelte";
import { choiceSetting, numberSetting, numberText } from "./numberSetting";

/** The closest that the second point comes: differences of float64 are still exact to some 9 digits there. */
export const LEAST_H = 1e-6;
export const MOST_H = 2;
/** One after another, each about half of the one before. */
const SHRINKING = [
  2, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001, 1e-4, 1e-5, 1e-6,
] as const;
/** Slopes closer than this, relative to 1 or the larger, are one. */
const SAME = 1e-9;

/** A secant that has been looked at. */
export interface SlopeRow {
  readonly h: number;
  readonly slope: number | null;
  /** Distance from the slope at the point; null where that has no single slope. */
  readonly error: number | null;
}

/** A curve with two points on it, the second of which comes as close to the first as one likes. */
export class SlopeStudy {
  readonly chosen: ChosenFunction;
  #x = $state.raw(1);
  #h = $state.raw(1);
  #rows = $state.raw<readonly SlopeRow[]>([]);
  /** Whether the curve is read as a distance over time. */
  #isMotion = $state.raw(false);

  /** The line through both points. */
  readonly secant: Secant = $derived.by(() =>
    secant(this.chosen.value, this.#x, this.#x + this.#h),
  );
  readonly sides: OneSidedSlopes = $derived.by(() =>
    oneSidedSlopes(this.chosen.tree, { x: this.#x }),
  );
  /** The slope of the curve at the first point; null at a corner, and where the curve has no value. */
  readonly slope: number | null = $derived.by(() => {
    const { left, right } = this.sides;
    const isOne = Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left));
    return isOne ? right : null;
  });

  constructor(settings: StationSettings) {
    this.chosen = new ChosenFunction(settings["f"]);
    this.#x = numberSetting(settings["x"], 1, this.chosen.domain);
    const h = numberSetting(settings["h"], 1, [-MOST_H, MOST_H]);
    this.#h = Math.abs(h) < LEAST_H ? LEAST_H : h;
    this.#isMotion = choiceSetting(settings["read"], ["curve", "motion"]) === "motion";
    this.note();
  }

  /** The first point. */
  get x(): number {
    return this.#x;
  }

  /** From the first point to the second; below 0 where that is on the left. */
  get h(): number {
    return this.#h;
  }

  get isMotion(): boolean {
    return this.#isMotion;
  }

  /** Secants of this point that have been looked at, the newest last. */
  get rows(): readonly SlopeRow[] {
    return this.#rows;
  }

  /** For the link. */
  get settings(): StationSettings {
    return {
      f: this.chosen.typed,
      x: numberText(this.#x),
      h: numberText(this.#h),
      ...(this.#isMotion ? { read: "motion" } : {}),
    };
  }

  /** The next h on the way to 0; null at its end. */
  get nextH(): number | null {
    const next = SHRINKING.find((h) => h < Math.abs(this.#h) * 0.999);
    return next === undefined ? null : Math.sign(this.#h) * next;
  }

  /** Takes the curve's points along; what was noted of another point has lost its meaning. */
  moveFirst = (x: number): void => {
    this.#x = x;
    this.#rows = [];
  };

  /** Never onto the first point: there is no line through one point. */
  moveSecond = (x: number): void => {
    const h = x - this.#x;
    const size = Math.min(MOST_H, Math.max(LEAST_H, Math.abs(h)));
    this.#h = h < 0 ? -size : size;
  };

  /** Moves the second point to this distance, on the side where it is. */
  setDistance = (distance: number): void => {
    this.#h = Math.sign(this.#h) * Math.min(MOST_H, Math.max(LEAST_H, distance));
  };

  readAs = (reading: "curve" | "motion"): void => {
    this.#isMotion = reading === "motion";
  };

  /** Another function: the points stay where they are as far as it is shown. */
  functionChanged = (): void => {
    const [low, high] = this.chosen.domain;
    this.#x = Math.min(high, Math.max(low, this.#x));
    this.#rows = [];
    this.note();
  };

  /** Writes the present secant into the table, once for each h, the largest first. */
  note = (): void => {
    const { slope } = this.secant;
    const h = this.#h;
    const error = slope === null || this.slope === null ? null : Math.abs(slope - this.slope);
    const others = this.#rows.filter((row) => Math.sign(row.h) === Math.sign(h) && row.h !== h);
    this.#rows = [...others, { h, slope, error }].sort((a, b) => Math.abs(b.h) - Math.abs(a.h));
  };
}
