import { descend, type Descent } from "../../../core/calculus/descent/descend";
import { leapsOverGap } from "../../../core/calculus/descent/leapsOverGap";
import { type Objective, objectiveOf } from "../../../core/calculus/descent/Objective";
import { OPTIMIZERS } from "../../../core/training/optimizers/optimizers";
import type { StationSettings } from "../../page/StationPlace";
import { ChosenSurface, type Place } from "../ChosenSurface.svelte";
import { numberSetting, numberText } from "../numberSetting";

/** The optimizers that set out together, in the order in which they are listed. */
export const RACERS = ["sgd", "momentum", "rmsprop", "adam"] as const;
export const RATES = [1e-4, 1] as const;
/** Where the surface asks for no other. */
const USUAL_RATE = 0.1;
export const MAX_STEPS = 200;
/** Degrees that the eye may be above the ground. */
export const HEIGHTS = [10, 80] as const;
const FIRST_TURN = -30;
const FIRST_HEIGHT = 35;

/** A surface with a point on it: its slopes along x and y, and the ways of four optimizers down from there. */
export class DirectionsStudy {
  readonly surface: ChosenSurface;
  #at = $state.raw<Place>([0, 0]);
  #rate = $state.raw(USUAL_RATE);
  #numSteps = $state.raw(0);
  #turn = $state.raw(FIRST_TURN);
  #height = $state.raw(FIRST_HEIGHT);

  readonly #objective: Objective = $derived.by(() => objectiveOf(this.surface.tree));
  /** f at the point. */
  readonly value: number = $derived.by(() => this.#objective.value(this.#at));
  /** `[df/dx, df/dy]` at the point. */
  readonly gradient: readonly number[] = $derived.by(() => this.#objective.gradient(this.#at));
  /** Of each optimizer in turn, after the steps taken. */
  readonly descents: readonly Descent[] = $derived.by(() =>
    RACERS.map((id) =>
      descend(this.#objective, this.#at, OPTIMIZERS[id], this.#rate, this.#numSteps),
    ),
  );
  readonly #paths: readonly (readonly Place[])[] = $derived.by(() =>
    this.descents.map(({ steps }) =>
      [this.#at, ...steps.map(({ next }) => next)].map(([x, y]) => [x, y]),
    ),
  );
  readonly #leaps: readonly boolean[] = $derived.by(() =>
    this.descents.map(({ steps }) =>
      steps.some(({ position, next }) =>
        leapsOverGap(([x, y]) => this.surface.value(x, y), position, next),
      ),
    ),
  );
  /** Whether another step would show anything new. */
  readonly canStep: boolean = $derived.by(
    () => this.#numSteps < MAX_STEPS && this.descents.some((descent) => !this.#isOver(descent)),
  );

  constructor(settings: StationSettings) {
    this.surface = new ChosenSurface(settings["f"], "paraboloid");
    const { domain, start } = this.surface;
    this.#at = [
      numberSetting(settings["x"], start[0], domain.x),
      numberSetting(settings["y"], start[1], domain.y),
    ];
    this.#rate = numberSetting(settings["rate"], this.surface.rate ?? USUAL_RATE, RATES);
    this.#numSteps = Math.round(numberSetting(settings["steps"], 0, [0, MAX_STEPS]));
    this.#turn = numberSetting(settings["turn"], FIRST_TURN, [-180, 180]);
    this.#height = numberSetting(settings["height"], FIRST_HEIGHT, HEIGHTS);
  }

  /** The point, from which the descents start. */
  get at(): Place {
    return this.#at;
  }

  get rate(): number {
    return this.#rate;
  }

  get numSteps(): number {
    return this.#numSteps;
  }

  /** Degrees that the surface is turned, from -180 to 180. */
  get turn(): number {
    return this.#turn;
  }

  /** Degrees that the eye is above the ground. */
  get height(): number {
    return this.#height;
  }

  /** For the link. */
  get settings(): StationSettings {
    const isTurned = this.#turn !== FIRST_TURN || this.#height !== FIRST_HEIGHT;
    return {
      f: this.surface.typed,
      x: numberText(this.#at[0]),
      y: numberText(this.#at[1]),
      rate: numberText(this.#rate),
      ...(this.#numSteps > 0 ? { steps: String(this.#numSteps) } : {}),
      ...(isTurned ? { turn: numberText(this.#turn), height: numberText(this.#height) } : {}),
    };
  }

  /** Every place that an optimizer came by, from the start to where it is now. */
  pathOf(index: number): readonly Place[] {
    return this.#paths[index];
  }

  /** The height at which an optimizer is now. */
  heightOf(index: number): number {
    return this.#objective.value(this.descents[index].steps.at(-1)?.next ?? this.#at);
  }

  /** Whether an optimizer is on the map and has a height now. */
  isOnMap(index: number): boolean {
    const [x, y] = this.descents[index].steps.at(-1)?.next ?? this.#at;
    const [nearX, nearY] = this.surface.within(x, y);
    return x === nearX && y === nearY && Number.isFinite(this.heightOf(index));
  }

  /** Whether an optimizer has leapt over a place where f has no value. */
  hasLeapt(index: number): boolean {
    return this.#leaps[index];
  }

  move = (x: number, y: number): void => {
    this.#at = this.surface.within(x, y);
  };

  /** Another function has a start of its own, and one of the list a learning rate. */
  functionChanged = (): void => {
    this.#at = this.surface.start;
    this.#rate = this.surface.rate ?? this.#rate;
    this.#numSteps = 0;
  };

  setRate = (rate: number): void => {
    this.#rate = Math.min(RATES[1], Math.max(RATES[0], rate));
  };

  /** A step of every optimizer; returns whether another can follow. */
  step = (): boolean => {
    if (this.canStep) this.#numSteps++;
    return this.canStep;
  };

  reset = (): void => {
    this.#numSteps = 0;
  };

  /** By so many degrees about the upright axis, and up. */
  turnBy = (turn: number, height: number): void => {
    const round = this.#turn + turn + 180;
    this.#turn = round - 360 * Math.floor(round / 360) - 180;
    this.#height = Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], this.#height + height));
  };

  turnBack = (): void => {
    this.#turn = FIRST_TURN;
    this.#height = FIRST_HEIGHT;
  };

  #isOver({ outcome, steps }: Descent): boolean {
    const end = steps.at(-1)?.next;
    const isOut = end !== undefined && !end.every((one) => Math.abs(one) < OUT_OF_SIGHT);
    return isOut || outcome === "converged" || outcome === "stalled";
  }
}

/** Coordinates out here are on no map. */
const OUT_OF_SIGHT = 100;
