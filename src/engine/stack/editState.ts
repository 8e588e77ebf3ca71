import * as tf from "@tensorflow/tfjs";

import type { StackState } from "./StackState";

/** One number of a network: the parameter tensor by its place in the layout, row and column. */
export interface TensorPlace {
  readonly tensor: number;
  readonly row: number;
  readonly column: number;
}

/** What network `n` has there in a tensor `[networks, rows, columns]`. */
export async function readElement(
  tensor: tf.Tensor3D,
  n: number,
  { row, column }: TensorPlace,
): Promise<number> {
  const element = tf.slice(tensor, [n, row, column], [1, 1, 1]);
  const [value] = await element.data();
  element.dispose();
  return value;
}

/** The state with one number of network `n` set; it shares no tensor with the one given. */
export function withElement(
  state: StackState,
  n: number,
  { tensor, row, column }: TensorPlace,
  value: number,
): StackState {
  const { parameters, slots, averages } = state;
  return {
    ...state,
    parameters: parameters.map((own, i) =>
      i === tensor
        ? tf.tidy(() => tf.tensorScatterUpdate(own, [[n, row, column]], [value]) as tf.Tensor3D)
        : tf.clone(own),
    ),
    slots: slots.map((of) => of.map((slot) => tf.clone(slot))),
    averages: averages.map((average) => tf.clone(average)),
  };
}
