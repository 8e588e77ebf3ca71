import type { OptimizerRule } from "../../training/optimizers/OptimizerRule";
import { type DescentStep, descentSteps } from "./descentSteps";
import { isTurn } from "./isTurn";
import { type DescentOutcome, judgeDescent } from "./judgeDescent";
import type { Objective } from "./Objective";

/** A descent and what became of it. */
export interface Descent {
  readonly steps: readonly DescentStep[];
  readonly outcome: DescentOutcome;
  /** How often a step turned back against the one before. */
  readonly numTurns: number;
}

/** At most `numSteps` steps downhill; fewer where one leads out of the numbers. `isOut` is judgeDescent's. */
export function descend(
  objective: Objective,
  start: readonly number[],
  optimizer: OptimizerRule,
  learningRate: number,
  numSteps: number,
  isOut?: (position: readonly number[]) => boolean,
): Descent {
  const steps: DescentStep[] = [];
  for (const step of descentSteps(objective, start, optimizer, learningRate)) {
    if (steps.length === numSteps) break;
    steps.push(step);
    if (!step.next.every(Number.isFinite)) break;
  }
  return { steps, outcome: judgeDescent(objective, steps, isOut), numTurns: countTurns(steps) };
}

function countTurns(steps: readonly DescentStep[]): number {
  return steps.filter((step, i) => i > 0 && isTurn(steps[i - 1], step)).length;
}
