import type { OptimizerRule } from "../../training/optimizers/OptimizerRule";
import type { Objective } from "./Objective";

/** The arithmetic of one step; every list has a number for each coordinate. */
export interface DescentStep {
  /** Counts from 1. */
  readonly step: number;
  readonly position: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
  /** What the optimizer remembers after this step, its slots in order (momentum: m; RMSprop: v; Adam: m, v). */
  readonly memory: readonly (readonly number[])[];
  /** `next - position` */
  readonly change: readonly number[];
  readonly next: readonly number[];
}

/** Steps from `start` on without end, by the optimizers that train the networks; with numbers that are not finite once it has diverged. */
export function* descentSteps(
  objective: Objective,
  start: readonly number[],
  optimizer: OptimizerRule,
  learningRate: number,
): Generator<DescentStep, never> {
  const slots = Array.from({ length: optimizer.numSlots }, () => new Float64Array(start.length));
  const weights = Float64Array.from(start);
  for (let step = 1; ; step++) {
    const position = [...weights];
    const gradient = objective.gradient(position);
    optimizer.update(weights, Float64Array.from(gradient), slots, learningRate, step);
    const next = [...weights];
    yield {
      step,
      position,
      value: objective.value(position),
      gradient,
      memory: slots.map((slot) => [...slot]),
      change: next.map((coordinate, i) => coordinate - position[i]),
      next,
    };
  }
}
