import * as tf from "@tensorflow/tfjs";

import { dataLoss } from "../kernels/DataLoss";
import { clipGradients } from "../kernels/GradientClip";
import { optimizerUpdate } from "../kernels/OptimizerUpdate";
import { runningAverages } from "../kernels/RunningAverages";
import { forwardPass, type ForwardMode, type ForwardTensors } from "./forwardPass";
import { splitParameters, type LayerTensors } from "./parameterLayout";
import type { StackPlan } from "./planStacks";
import type { Batch, Rows } from "./Rows";
import { StackSettings } from "./StackSettings";
import type { StackState } from "./StackState";

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

  /** The rate of network `n`, which a schedule scales. */
  learningRate(n: number): number {
    return this.#settings.get(n, "learningRate");
  }

  /** Network `n` keeps its state from the next update on. */
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
    return forwardPass(this.plan, x, layers, mode);
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
      const next = this.#descend(state, gradients, settings);
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

  /** Parameters and slots after the optimizers' update by these gradients of the data loss, clipped where asked. */
  #descend(
    { step, parameters, slots }: StackState,
    gradients: readonly tf.Tensor3D[],
    settings: tf.Tensor2D,
  ): ReturnType<typeof optimizerUpdate>[] {
    const { optimizers, layout, members } = this.plan;
    const isClipped = members.some(({ training }) => training.gradientClip > 0);
    const isWeights = layout.map(({ kind }) => kind === "weights");
    const clipped = () =>
      clipGradients(
        parameters.map((own, i) => ({
          parameters: own,
          gradient: gradients[i],
          isPenalized: isWeights[i],
        })),
        settings,
      );
    const slopes = isClipped ? clipped() : gradients;
    return parameters.map((own, i) =>
      optimizerUpdate(own, slopes[i], slots[i], settings, {
        optimizers,
        step: step + 1,
        // What was clipped holds the penalty's slope already.
        isPenalized: isWeights[i] && !isClipped,
      }),
    );
  }
}
