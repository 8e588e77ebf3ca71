import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../core/network/initialParameters";
import { dataLoss } from "../kernels/DataLoss";
import { numSlots, optimizerUpdate, SETTINGS } from "../kernels/OptimizerUpdate";
import { stackedActivation } from "../kernels/StackedActivation";
import { stackedLinear } from "../kernels/StackedLinear";
import type { StackPlan } from "./planStacks";

/** A batch for every network of a stack. */
export interface Batch {
  /** `[networks, batch, features]` */
  readonly x: tf.Tensor3D;
  /** Class index or real target, `[networks, batch]`. */
  readonly targets: tf.Tensor2D;
}

/** Everything that an update changes; immutable, so that an older state can be kept at no cost. */
export interface StackState {
  /** Updates done. */
  readonly step: number;
  /** Weights `[networks, fanIn, fanOut]` and bias `[networks, 1, fanOut]` of each layer in turn. */
  readonly parameters: readonly tf.Tensor3D[];
  /** The optimizers' slots of each parameter. */
  readonly slots: readonly (readonly tf.Tensor3D[])[];
}

/** The networks of one plan as one tensor a layer. The caller owns the states it is given. */
export class Stack {
  readonly plan: StackPlan;
  #settingsValues: Float32Array;
  #settings: tf.Tensor2D;

  constructor(plan: StackPlan) {
    this.plan = plan;
    this.#settingsValues = Float32Array.from(
      plan.members.flatMap(({ training: { learningRate, l1, l2 } }) => [learningRate, l1, l2, 1]),
    );
    this.#settings = this.#upload();
  }

  get numNetworks(): number {
    return this.plan.members.length;
  }

  /** Whether network `n` still trains: false once it has diverged. */
  isTraining(n: number): boolean {
    return this.#settingsValues[4 * n + SETTINGS.isTraining] === 1;
  }

  stopNetwork(n: number): void {
    this.#setSetting(n, "isTraining", 0);
  }

  setLearningRate(n: number, learningRate: number): void {
    this.#setSetting(n, "learningRate", learningRate);
  }

  /** The state before the first step, from one set of parameters a network. */
  initialState(parameters: readonly Parameters[]): StackState {
    const tensors = this.plan.shapes.flatMap(({ fanIn, fanOut }, l) => [
      tf.tensor3d(
        joined(parameters.map(({ weights }) => weights[l])),
        [this.numNetworks, fanIn, fanOut],
        "float32",
      ),
      tf.tensor3d(
        joined(parameters.map(({ biases }) => biases[l])),
        [this.numNetworks, 1, fanOut],
        "float32",
      ),
    ]);
    const count = numSlots(this.plan.optimizers);
    return {
      step: 0,
      parameters: tensors,
      slots: tensors.map(({ shape }) => Array.from({ length: count }, () => tf.zeros(shape))),
    };
  }

  /** PreActivations of every layer, `[networks, batch, units]`; the last are the outputs. `biases` may have a row an example. */
  forward(
    x: tf.Tensor3D,
    weights: readonly tf.Tensor3D[],
    biases: readonly tf.Tensor3D[],
    activations = this.plan.activations,
  ): tf.Tensor3D[] {
    const preActivations: tf.Tensor3D[] = [];
    let a = x;
    weights.forEach((w, l) => {
      const z = stackedLinear(a, w, biases[l], l > 0);
      preActivations.push(z);
      if (l < weights.length - 1) a = stackedActivation(z, activations[l]);
    });
    return preActivations;
  }

  /** The output layer's values, `[networks, batch, outputs]`. */
  outputs({ parameters }: StackState, x: tf.Tensor3D): tf.Tensor3D {
    return tf.tidy(() => {
      const { weights, biases } = splitParameters(parameters);
      return this.forward(x, weights, biases)[weights.length - 1];
    });
  }

  /** Data loss of every example, `[networks, batch]`. */
  losses(outputs: tf.Tensor3D, targets: tf.Tensor2D): tf.Tensor2D {
    return dataLoss(outputs, targets, this.plan.loss, this.plan.task);
  }

  /** One update of every network that trains; also the batch's losses `[networks, batch]` before it. */
  update(state: StackState, { x, targets }: Batch): { state: StackState; losses: tf.Tensor2D } {
    const step = state.step + 1;
    const [networks, batch] = targets.shape;
    const numParameters = state.parameters.length;
    const tensors = tf.tidy(() => {
      const lossOf = (...parameters: tf.Tensor[]) => {
        const { weights, biases } = splitParameters(parameters as tf.Tensor3D[]);
        return this.losses(this.forward(x, weights, biases)[weights.length - 1], targets);
      };
      // Seeding with 1/batch makes the gradient that of the mean over examples, apart for each network.
      const seed = tf.fill([networks, batch], 1 / batch);
      const { value, grads } = tf.valueAndGrads(lossOf)([...state.parameters], seed as tf.Tensor2D);
      const updated = state.parameters.map((parameter, i) =>
        optimizerUpdate(parameter, grads[i] as tf.Tensor3D, state.slots[i], this.#settings, {
          optimizers: this.plan.optimizers,
          step,
          isPenalized: i % 2 === 0,
        }),
      );
      return [
        value,
        ...updated.map(({ parameters }) => parameters),
        ...updated.flatMap(({ slots }) => slots),
      ];
    });
    const count = numSlots(this.plan.optimizers);
    const parameters = tensors.slice(1, 1 + numParameters) as tf.Tensor3D[];
    const slots = parameters.map(
      (_, i) =>
        tensors.slice(
          1 + numParameters + i * count,
          1 + numParameters + (i + 1) * count,
        ) as tf.Tensor3D[],
    );
    return { state: { step, parameters, slots }, losses: tensors[0] as tf.Tensor2D };
  }

  dispose(): void {
    this.#settings.dispose();
  }

  #setSetting(n: number, name: keyof typeof SETTINGS, value: number): void {
    this.#settingsValues[4 * n + SETTINGS[name]] = value;
    this.#settings.dispose();
    this.#settings = this.#upload();
  }

  #upload(): tf.Tensor2D {
    // A copy: the cpu backend keeps the array that it is given.
    return tf.tensor2d(this.#settingsValues.slice(), [this.plan.members.length, 4]);
  }
}

/** Weights and biases of each layer, which alternate in a state. */
export function splitParameters(parameters: readonly tf.Tensor3D[]): {
  weights: tf.Tensor3D[];
  biases: tf.Tensor3D[];
} {
  return {
    weights: parameters.filter((_, i) => i % 2 === 0),
    biases: parameters.filter((_, i) => i % 2 === 1),
  };
}

export function disposeState({ parameters, slots }: StackState): void {
  tf.dispose([...parameters, ...slots.flat()]);
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
