import { criticalPoints } from "../../../core/calculus/curves/criticalPoints";
import { type Objective, objectiveOf } from "../../../core/calculus/descent/Objective";
import type { Expression } from "../../../core/calculus/expression/Expression";
import type { Domain } from "../../../core/calculus/roots/findCrossings";
import type { StationSettings } from "../../page/StationPlace";
import { ChosenFunction } from "../ChosenFunction.svelte";
import { ChosenSurface } from "../ChosenSurface.svelte";
import { choiceSetting } from "../numberSetting";

/** What is walked on: a curve over one number, or a valley over two. */
export type GroundKind = "curve" | "valley";

/** Where on a curve's picture the first start is, from its left edge. */
const FIRST_SHARE = 0.9;

/** A lowest point of the ground. */
export interface Valley {
  /** `[x]` or `[x, y]`, as all places on the ground. */
  readonly at: readonly number[];
  readonly value: number;
}

/** The curve or the surface on which a descent walks, with its lowest points. */
export class DownhillGround {
  readonly curve: ChosenFunction;
  readonly surface: ChosenSurface;
  #kind = $state.raw<GroundKind>("curve");

  readonly heights: Objective = $derived.by(() => objectiveOf(this.#chosen.tree));
  /** What of x, and of y, is shown. */
  readonly domains: readonly Domain[] = $derived.by(() => {
    const { x, y } = this.surface.domain;
    return this.#kind === "curve" ? [this.curve.domain] : [x, y];
  });
  /** The lowest points on the picture, on a curve from left to right; of a typed f(x, y) they are not known. */
  readonly valleys: readonly Valley[] = $derived.by(() => {
    if (this.#kind === "curve")
      return this.#criticalPoints
        .filter(({ kind }) => kind === "minimum")
        .map(({ x, value }) => ({ at: [x], value }));
    const minima = this.surface.surface?.minima ?? [];
    return minima.map((at) => ({ at, value: this.heights.value(at) }));
  });
  readonly #criticalPoints = $derived.by(
    () => criticalPoints(this.curve.tree, this.curve.domain).points,
  );

  constructor(settings: StationSettings) {
    this.#kind = choiceSetting(settings["on"], ["curve", "valley"]);
    const isCurve = this.#kind === "curve";
    this.curve = new ChosenFunction(isCurve ? settings["f"] : undefined);
    this.surface = new ChosenSurface(isCurve ? undefined : settings["f"], "elongatedBowl");
  }

  get kind(): GroundKind {
    return this.#kind;
  }

  get #chosen(): ChosenFunction | ChosenSurface {
    return this.#kind === "curve" ? this.curve : this.surface;
  }

  get tree(): Expression {
    return this.#chosen.tree;
  }

  /** f in one line. */
  get text(): string {
    return this.#chosen.text;
  }

  /** For the link. */
  get settings(): StationSettings {
    return { ...(this.#kind === "curve" ? {} : { on: this.#kind }), f: this.#chosen.typed };
  }

  get firstStart(): readonly number[] {
    return this.#kind === "valley" ? this.surface.start : this.placeAt([FIRST_SHARE]);
  }

  /** A learning rate that suits the ground; null where none is known. */
  get rate(): number | null {
    return this.#kind === "valley" ? this.surface.rate : null;
  }

  walkOn(kind: GroundKind): void {
    this.#kind = kind;
  }

  /** The place at these shares of the picture from its left and lower edge. */
  placeAt(shares: readonly number[]): readonly number[] {
    return this.domains.map(([low, high], i) => low + shares[i] * (high - low));
  }

  /** The place of the picture that is nearest to this one. */
  contain(place: readonly number[]): readonly number[] {
    return place.map((coordinate, i) => {
      const [low, high] = this.domains[i];
      return Math.min(high, Math.max(low, coordinate));
    });
  }

  /** Whether a place is a picture's width or more out of it. */
  readonly isFarOut = (place: readonly number[]): boolean =>
    place.some((coordinate, i) => {
      const [low, high] = this.domains[i];
      return !(Math.abs(coordinate - (low + high) / 2) < 1.5 * (high - low));
    });

  /** The lowest point at the foot of the slope on which one stands; on a surface the nearest. */
  minimumBelow(place: readonly number[]): readonly number[] | null {
    if (this.#kind === "valley") {
      const distance = ({ at }: Valley) => Math.hypot(at[0] - place[0], at[1] - place[1]);
      return this.valleys.toSorted((a, b) => distance(a) - distance(b))[0]?.at ?? null;
    }
    const [x] = place;
    const [slope] = this.heights.gradient(place);
    const foot = this.#criticalPoints
      .filter((point) => (slope === 0 ? point.x === x : (x - point.x) * slope > 0))
      .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
    // Beside a corner the slope is no smaller than far from it, so that no rate lets it settle.
    return foot?.kind === "minimum" && !foot.isKink ? [foot.x] : null;
  }
}
