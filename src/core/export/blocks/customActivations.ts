import type { CustomActivation } from "../../activations/FrameworkActivation";
import type { Block } from "./Block";

/** The activations of a network that bring their own class, each once. */
export function customActivations(blocks: readonly Block[]): CustomActivation[] {
  const found = new Map<string, CustomActivation>();
  for (const { steps } of blocks)
    for (const step of steps)
      if (step.kind === "activation" && step.activation.kind === "custom")
        found.set(step.activation.className, step.activation);
  return [...found.values()];
}
