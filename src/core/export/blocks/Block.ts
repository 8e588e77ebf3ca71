import type { FrameworkActivation } from "../../activations/FrameworkActivation";

/** A tensor as Keras names it and in the order in which its layers hold theirs. */
export interface NamedTensor {
  readonly name: "kernel" | "bias" | "gamma" | "beta" | "moving_mean" | "moving_variance";
  /** `[inputs, units]` of a kernel, `[units]` of the others. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface DenseStep {
  readonly kind: "dense";
  readonly name: string;
  readonly fanIn: number;
  readonly units: number;
  readonly isTrainable: boolean;
  readonly tensors: readonly NamedTensor[];
}

/** By epsilon 1e-5; over examples it has running averages. */
export interface NormalizationStep {
  readonly kind: "normalization";
  readonly name: string;
  readonly over: "examples" | "units";
  readonly units: number;
  readonly tensors: readonly NamedTensor[];
}

export interface ActivationStep {
  readonly kind: "activation";
  readonly name: string;
  readonly activation: FrameworkActivation;
}

/** Does nothing outside of training. */
export interface DropoutStep {
  readonly kind: "dropout";
  readonly name: string;
  /** Share of the units that a training step leaves out. */
  readonly rate: number;
}

/** One thing that a network does to its numbers, as frameworks make layers of it. */
export type Step = DenseStep | NormalizationStep | ActivationStep | DropoutStep;

/** Steps one after another; where it is a sum, the block's input is added to what they make of it. */
export interface Block {
  readonly steps: readonly Step[];
  /** The name of the adding layer; null where nothing is added. */
  readonly sum: string | null;
}
