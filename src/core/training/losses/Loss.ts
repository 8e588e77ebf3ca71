import type { Task } from "../../data/DataSource";
import type { LossId } from "../../experiment/Experiment";
import type { NumberArray } from "../../network/NumberArray";

/** The data loss of one example, whose outputs (logits, or the real output) are the `numOutputs` numbers from `start`. */
export interface Loss {
  readonly id: LossId;
  readonly name: string;
  readonly formula: string;
  /** Tasks that it can be trained on. */
  readonly tasks: readonly Task[];
  /** `L`; `target` is the class index, or the real target. */
  value(
    outputs: ArrayLike<number>,
    start: number,
    numOutputs: number,
    target: number,
    task: Task,
  ): number;
  /** Writes `dL/dOutputs` into `slopes`, from the same `start`. */
  slope(
    outputs: ArrayLike<number>,
    start: number,
    numOutputs: number,
    target: number,
    task: Task,
    slopes: NumberArray,
  ): void;
  /**
   * The same as GLSL function bodies of one example, over `float outputAt(int c)`, `float logSumExp_()`,
   * `const int numOutputs`, `const bool isClasses` and the float `target`; `slope` is `dL/dOutputs[c]`.
   */
  readonly glsl: { readonly value: string; readonly slope: string };
}
