import type { StopRuleId } from "../../core/training/stop/StopSettings";

export const SPEED_WORDS = {
  title: "Speed and stop rules",
  speed: "Speed",
  fastest: "Fastest",
  slowMotion: "Slow motion",
  perSecond: "Epochs a second",
  rules: "Stop before the last epoch",
  lastEpoch:
    "Training pauses at each multiple of the epochs set under Training, or sooner by these:",
  when: "Reached by",
  all: "all variants",
  any: "any variant",
  note: "Medians over the replicates are judged at the end of every epoch; they are all evaluated then, which takes time. Train goes on from a stop.",
  secondsNote: "Seconds depend on the machine: the command line passes them over.",
  noAccuracy: "Real targets have no accuracy.",
} as const;

/** Each rule: the name of its check box, what its number is, and the words behind that. */
export const RULE_WORDS: Readonly<
  Record<StopRuleId, { readonly name: string; readonly number: string; readonly after: string }>
> = {
  testLoss: { name: "Stop at test loss", number: "Test loss", after: "or lower" },
  testAccuracy: { name: "Stop at test accuracy", number: "Test accuracy", after: "or higher" },
  patience: {
    name: "Early stopping",
    number: "Patience",
    after: "epochs without a lower test loss",
  },
  seconds: { name: "Stop after seconds", number: "Seconds", after: "of training" },
};

/** How the name of a speed goes on in a choice: "5 epochs a second". */
export const perSecond = (epochs: number) => `${epochs} epoch${epochs === 1 ? "" : "s"} a second`;
