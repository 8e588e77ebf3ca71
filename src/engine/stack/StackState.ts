import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../core/network/initialParameters";
import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";
import { numSlots } from "../kernels/OptimizerUpdate";
import type { StackPlan } from "./planStacks";

/** Everything that an update changes; immutable, so that an older state can be kept at no cost. */
export interface StackState {
  /** Updates done. */
  readonly step: number;
  /** In the order of the plan's layout, `[networks, rows, columns]`. */
  readonly parameters: readonly tf.Tensor3D[];
  /** The optimizers' slots of each parameter. */
  readonly slots: readonly (readonly tf.Tensor3D[])[];
  /** Batch normalization's running means and variances, `[networks, 2, units]` of each hidden layer; none without it. */
  readonly averages: readonly tf.Tensor3D[];
}

/** The state before the first step, from one set of parameters a network; the slots are zeros. */
export function initialState(plan: StackPlan, parameters: readonly Parameters[]): StackState {
  const numNetworks = plan.members.length;
  const tensors = plan.layout.map(({ layer, kind, rows, columns }) =>
    tf.tensor3d(
      joined(parameters.map((own) => own[kind][layer])),
      [numNetworks, rows, columns],
      "float32",
    ),
  );
  const averaged = plan.shapes.flatMap(({ normalization, fanOut }, layer) =>
    NORMALIZATIONS[normalization].over === "examples" ? [{ layer, fanOut }] : [],
  );
  const averages = averaged.map(({ layer, fanOut }) =>
    tf.tensor3d(
      joined(parameters.flatMap(({ means, variances }) => [means[layer], variances[layer]])),
      [numNetworks, 2, fanOut],
      "float32",
    ),
  );
  const count = numSlots(plan.optimizers);
  return {
    step: 0,
    parameters: tensors,
    slots: tensors.map(({ shape }) => Array.from({ length: count }, () => tf.zeros(shape))),
    averages,
  };
}

/** Frees every tensor of it. */
export function disposeState({ parameters, slots, averages }: StackState): void {
  tf.dispose([...parameters, ...slots.flat(), ...averages]);
}

function joined(arrays: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    all.set(array, start);
    start += array.length;
  }
  return all;
}
