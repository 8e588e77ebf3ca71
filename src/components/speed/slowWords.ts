import type { StepPhase } from "../../state/slow/SlowMotion.svelte";

export const SLOW_WORDS = {
  title: "Slow motion",
  next: "Next phase",
  seconds: "Seconds a phase",
  start: "Press Train, or Next phase: the next step is shown part by part before it is made.",
  of: "of the replicate on each card",
} as const;

/** Each part of a step: its name, what happens, and what its numbers are. */
export const PHASE_WORDS: Readonly<
  Record<StepPhase, { readonly name: string; readonly does: string; readonly shows: string }>
> = {
  predict: {
    name: "Predict",
    does: "The batch goes forward through the layers",
    shows: "predicted classes",
  },
  error: {
    name: "Error",
    does: "The loss compares outputs with targets",
    shows: "loss of the batch",
  },
  derivatives: {
    name: "Derivatives",
    does: "The chain rule goes back through the layers",
    shows: "delta, output → layer 1",
  },
  update: {
    name: "Update",
    does: "The optimizer moves the weights against them",
    shows: "change ÷ W, output → layer 1",
  },
};
