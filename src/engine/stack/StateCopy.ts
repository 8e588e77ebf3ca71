import * as tf from "@tensorflow/tfjs";

import type { StackState } from "./StackState";

/** A state on the processor. */
export interface StateCopy {
  readonly step: number;
  readonly parameters: readonly Float32Array[];
  readonly slots: readonly (readonly Float32Array[])[];
  readonly averages: readonly Float32Array[];
}

/** Reads every tensor of a state. */
export async function copyState({
  step,
  parameters,
  slots,
  averages,
}: StackState): Promise<StateCopy> {
  const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data());
  return {
    step,
    parameters: await Promise.all(parameters.map(read)),
    slots: await Promise.all(slots.map((of) => Promise.all(of.map(read)))),
    averages: await Promise.all(averages.map(read)),
  };
}

/** The state that was copied, on the current backend; its tensors have the shapes of `like`, which may be disposed. */
export function stateFromCopy(copy: StateCopy, like: StackState): StackState {
  // A copy of the copy: the cpu backend keeps the array that it is given.
  const upload = (values: Float32Array, { shape }: tf.Tensor3D) =>
    tf.tensor3d(values.slice(), shape);
  return {
    step: copy.step,
    parameters: copy.parameters.map((values, i) => upload(values, like.parameters[i])),
    slots: copy.slots.map((of, i) => of.map((values) => upload(values, like.parameters[i]))),
    averages: copy.averages.map((values, l) => upload(values, like.averages[l])),
  };
}
