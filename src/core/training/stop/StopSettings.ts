/** When training stops by itself before its last epoch; null is a rule that is not asked for. */
export interface StopSettings {
  /** At or below this median test loss. */
  readonly testLoss: number | null;
  /** At or above this median test accuracy, from 0 to 1. */
  readonly testAccuracy: number | null;
  /** After so many epochs in which the median test loss was not below its lowest: Prechelt 1998. */
  readonly patience: number | null;
  /** After so many seconds of training, which depends on the machine. */
  readonly seconds: number | null;
  /** Whether all variants must have come so far, or any one. */
  readonly when: "all" | "any";
}

export type StopRuleId = Exclude<keyof StopSettings, "when">;

/** No rule but the epochs. */
export const NO_STOP: StopSettings = {
  testLoss: null,
  testAccuracy: null,
  patience: null,
  seconds: null,
  when: "all",
};

/** That training was stopped by a rule, and where. */
export interface Stop {
  readonly rule: StopRuleId;
  /** What the rule asked for. */
  readonly value: number;
  /** Full epochs done. */
  readonly epoch: number;
  readonly when: StopSettings["when"];
  /** The variants that had come so far; empty for seconds. */
  readonly variants: readonly number[];
  /** Whether variants whose median network diverged were passed over. */
  readonly hasDiverged: boolean;
}
