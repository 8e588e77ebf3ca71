import { descend, type Descent } from "../../../core/calculus/descent/descend";
import type { DescentStep } from "../../../core/calculus/descent/descentSteps";
import { leapsOverGap } from "../../../core/calculus/descent/leapsOverGap";
import { largestRate } from "../../../core/calculus/descent/largestRate";
import type { Objective } from "../../../core/calculus/descent/Objective";
import { uphill } from "../../../core/calculus/descent/uphill";
import { HYPERPARAMETERS } from "../../../core/training/optimizers/hyperparameters";
import { OPTIMIZERS } from "../../../core/training/optimizers/optimizers";
import type { StationSettings } from "../../page/StationPlace";
import { choiceSetting, numberSetting, numberText } from "../numberSetting";
import { placesSetting, placesText } from "../placeSetting";
import { DownhillGround, type GroundKind, type Valley } from "./DownhillGround.svelte";

export const RATES = [1e-3, 5] as const;
/** Where the ground asks for no other. */
const USUAL_RATE = 0.1;
export const MAX_STEPS = 100;
export const MAX_STARTS = 4;
/** As near to a lowest point as a descent that has settled is. */
const NEAR = 0.01;
/** Where each added start is put, in shares of the picture from its left and lower edge. */
const SHARES = [
  [0.9, 0.9],
  [0.2, 0.2],
  [0.62, 0.85],
  [0.4, 0.35],
] as const;

/** The learning rate above which nothing settles at a minimum. */
export interface RateLimit {
  readonly rate: number;
  readonly minimum: readonly number[];
}

/** A place that a descent came by. */
export interface Stop {
  readonly at: readonly number[];
  readonly value: number;
}

/** Gradient descents from one or more starts, all with the same learning rate and as many steps. */
export class DownhillStudy {
  readonly ground: DownhillGround;
  #starts = $state.raw<readonly (readonly number[])[]>([]);
  #selected = $state.raw(0);
  #rate = $state.raw(USUAL_RATE);
  #hasMomentum = $state.raw(false);
  #isUphill = $state.raw(false);
  #numSteps = $state.raw(0);

  readonly #objective: Objective = $derived.by(() =>
    this.#isUphill ? uphill(this.ground.heights) : this.ground.heights,
  );
  readonly #rule = $derived(this.#hasMomentum ? OPTIMIZERS.momentum : OPTIMIZERS.sgd);
  /** What has become of each start after the steps taken. */
  readonly descents: readonly Descent[] = $derived.by(() =>
    this.#starts.map((start) =>
      descend(this.#objective, start, this.#rule, this.#rate, this.#numSteps, this.ground.isFarOut),
    ),
  );
  readonly #paths: readonly (readonly Stop[])[] = $derived.by(() =>
    this.descents.map(({ steps }, i) => {
      const end = steps.at(-1)?.next ?? this.#starts[i];
      return [
        ...steps.map(({ position, value }) => ({ at: position, value })),
        { at: end, value: this.ground.heights.value(end) },
      ];
    }),
  );
  /** The last step of the start that is looked at; before any, the one to come. */
  readonly shown: DescentStep = $derived.by(() => {
    const start = this.#starts[this.#selected];
    return (
      this.descents[this.#selected].steps.at(-1) ??
      descend(this.#objective, start, this.#rule, this.#rate, 1).steps[0]
    );
  });
  /** Whether the start that is looked at has leapt over a place where f has no value. */
  readonly hasLeapt: boolean = $derived.by(() =>
    this.descents[this.#selected].steps.some(({ position, next }) =>
      leapsOverGap(this.ground.heights.value, position, next),
    ),
  );
  /** For the valley below the start that is looked at; null where there is none, and uphill. */
  readonly limit: RateLimit | null = $derived.by(() => {
    const minimum = this.#isUphill ? null : this.ground.minimumBelow(this.#starts[this.#selected]);
    if (minimum === null) return null;
    const beta = this.#hasMomentum ? HYPERPARAMETERS.momentum : 0;
    const rate = largestRate(this.ground.heights, minimum, beta);
    return rate === null ? null : { rate, minimum };
  });
  /** Whether another step would show anything new. */
  readonly canStep: boolean = $derived.by(
    () => this.#numSteps < MAX_STEPS && this.descents.some((descent) => !this.#isOver(descent)),
  );

  constructor(settings: StationSettings) {
    this.ground = new DownhillGround(settings);
    this.#rate = numberSetting(settings["rate"], this.#groundRate, RATES);
    this.#hasMomentum = choiceSetting(settings["momentum"], ["off", "on"]) === "on";
    this.#isUphill = choiceSetting(settings["way"], ["down", "up"]) === "up";
    this.#numSteps = Math.round(numberSetting(settings["steps"], 0, [0, MAX_STEPS]));
    const { domains, firstStart } = this.ground;
    const starts = placesSetting(settings["from"], domains.length).slice(0, MAX_STARTS);
    this.#starts = (starts.length > 0 ? starts : [firstStart]).map((at) => this.ground.contain(at));
  }

  /** Each `[x]` or `[x, y]`. */
  get starts(): readonly (readonly number[])[] {
    return this.#starts;
  }

  /** Index of the start whose arithmetic is shown. */
  get selected(): number {
    return this.#selected;
  }

  get rate(): number {
    return this.#rate;
  }

  get hasMomentum(): boolean {
    return this.#hasMomentum;
  }

  get isUphill(): boolean {
    return this.#isUphill;
  }

  /** Steps taken from every start. */
  get numSteps(): number {
    return this.#numSteps;
  }

  /** For the link. */
  get settings(): StationSettings {
    return {
      ...this.ground.settings,
      from: placesText(this.#starts),
      rate: numberText(this.#rate),
      ...(this.#hasMomentum ? { momentum: "on" } : {}),
      ...(this.#isUphill ? { way: "up" } : {}),
      ...(this.#numSteps > 0 ? { steps: String(this.#numSteps) } : {}),
    };
  }

  /** Every place that the descent of a start came by, from the start itself to where it is now. */
  pathOf(index: number): readonly Stop[] {
    return this.#paths[index];
  }

  /** The valley in which a start has settled; null while it has not, and where it is not known. */
  endOf(index: number): Valley | null {
    const { outcome, steps } = this.descents[index];
    const end = steps.at(-1)?.next;
    if (outcome !== "converged" || end === undefined) return null;
    const isHere = ({ at }: Valley) => Math.hypot(...at.map((one, i) => one - end[i])) < NEAR;
    return this.ground.valleys.find(isHere) ?? null;
  }

  /** A step from every start; returns whether another can follow. */
  step = (): boolean => {
    if (this.canStep) this.#numSteps++;
    return this.canStep;
  };

  reset = (): void => {
    this.#numSteps = 0;
  };

  /** Elsewhere; a learning rate that the learner has set stays. */
  walkOn = (kind: GroundKind): void => {
    const isOwnRate = this.#rate !== this.#groundRate;
    this.ground.walkOn(kind);
    if (!isOwnRate) this.#rate = this.#groundRate;
    this.#startAnew();
  };

  /** Another function: starts on a curve stay where they are as far as it is shown; a valley of the list has its own rate. */
  functionChanged = (): void => {
    if (this.ground.kind === "valley") {
      this.#rate = this.ground.rate ?? this.#rate;
      return this.#startAnew();
    }
    this.#starts = this.#starts.map((start) => this.ground.contain(start));
    this.#numSteps = 0;
  };

  setRate = (rate: number): void => {
    this.#rate = Math.min(RATES[1], Math.max(RATES[0], rate));
  };

  setMomentum = (hasMomentum: boolean): void => {
    this.#hasMomentum = hasMomentum;
  };

  setUphill = (isUphill: boolean): void => {
    this.#isUphill = isUphill;
  };

  select = (index: number): void => {
    this.#selected = index;
  };

  /** Moves a start, and looks at it. */
  moveStart = (index: number, to: readonly number[]): void => {
    this.#selected = index;
    this.#starts = this.#starts.with(index, this.ground.contain(to));
  };

  addStart = (): void => {
    if (this.#starts.length >= MAX_STARTS) return;
    const added = this.ground.placeAt(SHARES[this.#starts.length]);
    this.#starts = [...this.#starts, added];
    this.#selected = this.#starts.length - 1;
  };

  /** Takes the start away that was added last. */
  removeStart = (): void => {
    if (this.#starts.length < 2) return;
    this.#starts = this.#starts.slice(0, -1);
    this.#selected = Math.min(this.#selected, this.#starts.length - 1);
  };

  get #groundRate(): number {
    return this.ground.rate ?? USUAL_RATE;
  }

  #startAnew(): void {
    this.#starts = [this.ground.firstStart];
    this.#selected = 0;
    this.#numSteps = 0;
  }

  #isOver({ outcome, steps }: Descent): boolean {
    const end = steps.at(-1)?.next;
    const isAtRest = outcome === "converged" || outcome === "stalled";
    // Out of the picture and lower is no end yet: it may come back, or be seen to run away.
    const isGone = outcome === "diverging" && end !== undefined && this.ground.isFarOut(end);
    return isAtRest || isGone;
  }
}
