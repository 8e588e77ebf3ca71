import * as tf from "@tensorflow/tfjs";

import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";
import { dataLoss } from "../kernels/DataLoss";
import { clipGradients } from "../kernels/GradientClip";
import { normalizationByAverages } from "../kernels/NormalizationByAverages";
import { optimizerUpdate } from "../kernels/OptimizerUpdate";
import { runningAverages } from "../kernels/RunningAverages";
import { stackedActivation } from "../kernels/StackedActivation";
import { stackedLinear } from "../kernels/StackedLinear";
import { stackedNormalization } from "../kernels/StackedNormalization";
import { splitParameters, type LayerTensors } from "./parameterLayout";
import type { StackPlan } from "./planStacks";
import type { Batch, Rows } from "./Rows";
import { StackSettings } from "./StackSettings";
import type { StackState } from "./StackState";

/** How a forward pass is done. */
export interface ForwardMode {
  /** Batch normalization by these running averages, as in evaluation; by the examples at hand where there are none. */
  readonly averages?: readonly tf.Tensor3D[];
  /** Dropout's, as of a batch; off where there are none. */
  readonly masks?: readonly tf.Tensor3D[];
  /** Of each layer and network, where the networks are not all of the stack. */
  readonly activations?: StackPlan["activations"];
}

/** What a forward pass gives. */
export interface ForwardTensors {
  /** What enters the activation of each layer, `[networks, batch, units]`; the last are the outputs. */
  readonly preActivations: tf.Tensor3D[];
  /** Of batch normalization by the examples at hand: mean and variance of each hidden layer, `[networks, 2, units]`. */
  readonly moments: tf.Tensor3D[];
}

/** The networks of one plan as one tensor a layer. The caller owns the states it is given. */
export class Stack {
  readonly plan: StackPlan;
  readonly #settings: StackSettings;

  constructor(plan: StackPlan) {
    this.plan = plan;
    this.#settings = new StackSettings(plan);
  }

  get numNetworks(): number {
    return this.plan.members.length;
  }

  /** Whether network `n` still trains: false once it has diverged. */
  isTraining(n: number): boolean {
    return this.#settings.get(n, "isTraining") === 1;
  }

  stopNetwork(n: number): void {
    this.#settings.set(n, "isTraining", 0);
  }

  /** The rate that a schedule scales, from the next update on. */
  setLearningRate(n: number, learningRate: number): void {
    this.#settings.set(n, "learningRate", learningRate);
  }

  /** A state's parameters by layer, or tensors that stand for them in the same order. */
  split(parameters: readonly tf.Tensor3D[]): LayerTensors {
    return splitParameters(parameters, this.plan.layout);
  }

  /** All layers, for all networks or some of them; biases and betas may have a row an example. */
  forward(x: tf.Tensor3D, layers: LayerTensors, mode: ForwardMode = {}): ForwardTensors {
    const { averages = [], masks = [], activations = this.plan.activations } = mode;
    const preActivations: tf.Tensor3D[] = [];
    const moments: tf.Tensor3D[] = [];
    let y = x;
    this.plan.shapes.forEach(({ normalization, isResidual }, l) => {
      const { over } = NORMALIZATIONS[normalization];
      let z = stackedLinear(y, layers.weights[l], layers.biases[l], l > 0);
      if (over === "examples" && averages.length > 0) {
        z = normalizationByAverages(z, layers.gammas[l], layers.betas[l], averages[l]);
      } else if (over !== null) {
        const normalized = stackedNormalization(z, layers.gammas[l], layers.betas[l], over);
        ({ z } = normalized);
        if (over === "examples") moments.push(normalized.moments);
      }
      preActivations.push(z);
      if (l === this.plan.shapes.length - 1) return;
      let a = stackedActivation(z, activations[l]);
      if (masks.length > 0) a = tf.mul(a, masks[l]);
      y = isResidual ? tf.add(y, a) : a;
    });
    return { preActivations, moments };
  }

  /** The output layer's values in evaluation, `[networks, batch, outputs]`. */
  outputs({ parameters, averages }: StackState, x: tf.Tensor3D): tf.Tensor3D {
    return tf.tidy(() => {
      const { preActivations } = this.forward(x, this.split(parameters), { averages });
      return preActivations[preActivations.length - 1];
    });
  }

  /** Data loss of every example, `[networks, batch]`. */
  losses(outputs: tf.Tensor3D, targets: tf.Tensor2D): tf.Tensor2D {
    return dataLoss(outputs, targets, this.plan.loss, this.plan.task);
  }

  /**
   * Losses of every example, `[networks, batch]`, and the gradients of their sum weighted by `seed`, likewise, by all
   * parameters, of all networks or some of them. Call it in a tidy; the moments of batch normalization are kept beyond it.
   */
  differentiate(
    parameters: readonly tf.Tensor3D[],
    { x, targets }: Rows,
    seed: tf.Tensor2D,
    mode: ForwardMode,
  ): { losses: tf.Tensor2D; gradients: tf.Tensor3D[]; moments: readonly tf.Tensor3D[] } {
    let moments: tf.Tensor3D[] = [];
    const lossOf = (...tensors: tf.Tensor[]) => {
      const passed = this.forward(x, this.split(tensors as tf.Tensor3D[]), mode);
      moments = passed.moments.map((tensor) => tf.keep(tensor));
      return this.losses(passed.preActivations[passed.preActivations.length - 1], targets);
    };
    const { value, grads } = tf.valueAndGrads(lossOf)([...parameters], seed);
    return { losses: value as tf.Tensor2D, gradients: grads as tf.Tensor3D[], moments };
  }

  /** One update of every network that trains; also the batch's losses `[networks, batch]` before it. */
  update(
    state: StackState,
    { x, targets, masks }: Batch,
  ): { state: StackState; losses: tf.Tensor2D } {
    const step = state.step + 1;
    const [networks, batch] = targets.shape;
    const settings = this.#settings.at(step);
    const updated = tf.tidy(() => {
      // Seeding with 1/batch makes the gradient that of the mean over examples, apart for each network.
      const seed = tf.fill([networks, batch], 1 / batch) as tf.Tensor2D;
      const rows = { x, targets };
      const { losses, gradients, moments } = this.differentiate(state.parameters, rows, seed, {
        masks,
      });
      const { optimizers, layout } = this.plan;
      const isClipped = this.plan.members.some(({ training }) => training.gradientClip > 0);
      const slopes = isClipped
        ? clipGradients(
            state.parameters.map((parameters, i) => ({
              parameters,
              gradient: gradients[i],
              isPenalized: layout[i].kind === "weights",
            })),
            settings,
          )
        : gradients;
      const next = state.parameters.map((parameter, i) =>
        optimizerUpdate(parameter, slopes[i], state.slots[i], settings, {
          optimizers,
          step,
          // What was clipped holds the penalty's slope already.
          isPenalized: layout[i].kind === "weights" && !isClipped,
        }),
      );
      // One example has no variance that could stand for those of others.
      const averages = state.averages.map((tensor, l) =>
        batch > 1 ? runningAverages(tensor, moments[l], settings) : tensor.clone(),
      );
      tf.dispose([...moments]);
      return {
        losses,
        parameters: next.map(({ parameters }) => parameters),
        slots: next.map(({ slots }) => slots),
        averages,
      };
    });
    const { losses, ...changed } = updated;
    return { state: { step, ...changed }, losses: losses as tf.Tensor2D };
  }

  dispose(): void {
    this.#settings.dispose();
  }
}
