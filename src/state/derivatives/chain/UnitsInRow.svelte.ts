import {
  type ChainUnit,
  chainOfUnits,
  thresholdWeight,
} from "../../../core/calculus/graph/chainOfUnits";
import type { StationSettings } from "../../page/StationPlace";
import { choiceSetting, numberSetting, numberText } from "../numberSetting";

export const MOST_UNITS = 30;
export const MOST_WEIGHT = 6;
export const Z_RANGE = [-6, 6] as const;
export const FIRST_INPUT_RANGE = [-3, 3] as const;
/** Units of a chain that are shown before the question is answered, from the output on. */
const NUM_HINTS = 2;

/**
 * Where the units of a chain stand on their curves: each where its curve is steepest, all at one z, or wherever the
 * chain's input takes them, with biases 0.
 */
export type Standing = "steepest" | "same" | "input";

/** The compared activations, each with a z at which its slope is the largest that it can be. */
const COMPARED = [
  { activation: "sigmoid", steepest: 0 },
  { activation: "tanh", steepest: 0 },
  // Anywhere above 0; at its corner frameworks take the slope 0.
  { activation: "relu", steepest: 1 },
] as const;

export type ComparedActivation = (typeof COMPARED)[number]["activation"];

/** The chain of one activation. */
export interface ComparedChain {
  readonly activation: ComparedActivation;
  readonly units: readonly ChainUnit[];
  /** What is left of the output's gradient at the first unit's input: `da_n / da_0`. */
  readonly whole: number;
  /** The weight at which nothing shrinks or grows; null where the units stand at different z, Infinity where the curve is flat. */
  readonly threshold: number | null;
}

/** Three chains of n units with the same weights, whose products of slopes are compared. */
export class UnitsInRow {
  #numUnits = $state.raw(10);
  #weight = $state.raw(1);
  #standing = $state.raw<Standing>("steepest");
  #z = $state.raw(0);
  #input = $state.raw(1);

  readonly chains: readonly ComparedChain[] = $derived.by(() =>
    COMPARED.map(({ activation, steepest }) => {
      const z = { steepest, same: this.#z, input: null }[this.#standing];
      const { units } = chainOfUnits({
        activation,
        numUnits: this.#numUnits,
        weight: this.#weight,
        input: this.#input,
        bias: z === null ? { all: 0 } : { forZ: z },
      });
      const threshold = z === null ? null : thresholdWeight(activation, z);
      return { activation, units, whole: units[0].product, threshold };
    }),
  );

  /** `settings` are a link's, and may mean nothing here. */
  constructor(settings: StationSettings) {
    this.setNumUnits(numberSetting(settings["n"], 10, [1, MOST_UNITS]));
    this.setWeight(numberSetting(settings["weight"], 1, [0, MOST_WEIGHT]));
    this.#standing = choiceSetting(settings["at"], ["steepest", "same", "input"]);
    this.setZ(numberSetting(settings["z"], 0, Z_RANGE));
    this.setInput(numberSetting(settings["a"], 1, FIRST_INPUT_RANGE));
  }

  get numUnits(): number {
    return this.#numUnits;
  }

  /** Of every unit. */
  get weight(): number {
    return this.#weight;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Of all units, where they stand at the same. */
  get z(): number {
    return this.#z;
  }

  /** The first unit's input, where that decides. */
  get input(): number {
    return this.#input;
  }

  /** For the link. */
  get settings(): StationSettings {
    return {
      n: String(this.#numUnits),
      weight: numberText(this.#weight),
      ...(this.#standing === "steepest" ? {} : { at: this.#standing }),
      ...(this.#standing === "same" ? { z: numberText(this.#z) } : {}),
      ...(this.#standing === "input" ? { a: numberText(this.#input) } : {}),
    };
  }

  /** The first unit whose gradient is told: sigmoid's first ones are the question until it is answered. */
  firstTold(activation: ComparedActivation, isAnswered: boolean): number {
    const isAsked = activation === "sigmoid" && !isAnswered;
    return isAsked ? Math.max(1, this.#numUnits + 1 - NUM_HINTS) : 1;
  }

  setNumUnits = (numUnits: number): void => {
    this.#numUnits = Math.round(numUnits);
  };

  setWeight = (weight: number): void => {
    this.#weight = inHundredths(weight);
  };

  stand = (standing: Standing): void => {
    this.#standing = standing;
  };

  setZ = (z: number): void => {
    this.#z = inHundredths(z);
  };

  setInput = (input: number): void => {
    this.#input = inHundredths(input);
  };
}

function inHundredths(value: number): number {
  return Number(value.toFixed(2));
}
