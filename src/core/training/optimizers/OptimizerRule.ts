import type { OptimizerId } from "../../experiment/Experiment";
import type { NumberArray } from "../../network/NumberArray";

/** How an optimizer turns a gradient into new weights, in place; formulas are Keras's. */
export interface OptimizerRule {
  readonly id: OptimizerId;
  readonly name: string;
  /** One line of plain text; `g` is the gradient, `lr` the learning rate. */
  readonly formula: string;
  /** How many arrays, as long as the weights and zero at first, it remembers between steps. */
  readonly numSlots: number;
  /**
   * Writes the next weights and slots over the present ones. `step` counts from 1.
   * Weights and biases are treated alike; each element depends on its own gradient and slots alone.
   */
  update(
    weights: NumberArray,
    gradient: NumberArray,
    slots: readonly NumberArray[],
    learningRate: number,
    step: number,
  ): void;
  /** What of the update depends on the step alone; absent where nothing does. `step` counts from 1. */
  stepFactor?(step: number): number;
  /**
   * The same update of one element as GLSL expressions of the floats `w g lr factor` (factor is `stepFactor`):
   * `slots[k]`, of the old slots `s0 s1`, gives slot k; `weight`, of the new slots `s0 s1`, the weight.
   */
  readonly glsl: { readonly slots: readonly string[]; readonly weight: string };
}
