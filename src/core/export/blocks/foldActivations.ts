import type { DenseStep, Step } from "./Block";

/** A dense layer as Keras has it, which applies an activation that has a name. */
export interface FoldedDense extends DenseStep {
  readonly activation: string;
}

export type FoldedStep = FoldedDense | Exclude<Step, DenseStep>;

/** The steps with each named activation taken into the dense layer right before it; `last` is the final one's. */
export function foldActivations(steps: readonly Step[], last: string): FoldedStep[] {
  const folded: FoldedStep[] = [];
  for (const step of steps) {
    const before = folded.at(-1);
    if (step.kind === "dense") folded.push({ ...step, activation: last });
    else if (
      step.kind === "activation" &&
      step.activation.kind === "named" &&
      before?.kind === "dense"
    )
      folded[folded.length - 1] = { ...before, activation: step.activation.identifier };
    else folded.push(step);
  }
  return folded;
}
