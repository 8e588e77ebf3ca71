import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../core/network/initialParameters";
import type { BatchFeeder } from "./BatchFeeder";
import { readElement, withElement, type TensorPlace } from "./editState";
import { disposeRows, disposeState, type Batch, type Stack, type StackState } from "./Stack";

/** A network of a stack that stopped: the update whose result was not finite, and the first layer that blew up. */
export interface StackDivergence {
  readonly network: number;
  readonly step: number;
  /** Epochs done before that update. */
  readonly epoch: number;
  /** 1-based, from the input. */
  readonly layer: number;
}

/** How far a stack is: full epochs done, and batches of the next. */
interface Position {
  readonly epoch: number;
  readonly batch: number;
}

/** State and position on the processor, from which training goes on bit for bit. */
export interface StackCopy {
  readonly position: Position;
  readonly step: number;
  readonly parameters: readonly Float32Array[];
  readonly slots: readonly (readonly Float32Array[])[];
  readonly averages: readonly Float32Array[];
  readonly stopped: readonly number[];
}

/**
 * Trains one stack batch by batch. Nothing is checked while it advances; `settle()` then finds the networks that
 * diverged since the last call by going through the same batches again, so the checks cost a healthy run nothing.
 */
export class StackTrainer {
  readonly stack: Stack;
  readonly feeder: BatchFeeder;
  #state: StackState;
  #previous: StackState | null = null;
  #position: Position = { epoch: 0, batch: 0 };
  #checkpoint: { state: StackState; position: Position };
  #lastLosses: tf.Tensor2D | null = null;

  constructor(stack: Stack, feeder: BatchFeeder, initial: readonly Parameters[]) {
    this.stack = stack;
    this.feeder = feeder;
    this.#state = stack.initialState(initial);
    this.#checkpoint = { state: this.#state, position: this.#position };
  }

  get state(): StackState {
    return this.#state;
  }

  /** The state before the last update; null before the first. */
  get previous(): StackState | null {
    return this.#previous;
  }

  get position(): Position {
    return this.#position;
  }

  /** One update of every network. */
  advance(): void {
    const batch = this.feeder.trainBatch(this.#position.epoch, this.#position.batch);
    const { state, losses } = this.stack.update(this.#state, batch);
    disposeRows(batch);
    this.#lastLosses?.dispose();
    this.#lastLosses = losses;
    this.#moveTo(state);
    this.#position = this.#next(this.#position);
  }

  /** Stops the networks that are no longer finite at their last finite state; resolves when the device has caught up. */
  async settle(): Promise<StackDivergence[]> {
    const broken = await this.#nonFinite(this.#state, this.#lastLosses);
    const divergences = broken.length > 0 ? await this.#replay() : [];
    const { state } = this.#checkpoint;
    this.#checkpoint = { state: this.#state, position: this.#position };
    this.#release(state);
    return divergences;
  }

  /**
   * Sets one parameter of network `n`; returned is what it was. Call it after `settle()`. The state before the last
   * update gets the value too, so that an edit does not count as a step.
   */
  async setParameter(n: number, at: TensorPlace, value: number): Promise<number> {
    const before = this.#state;
    const replaced = await readElement(before.parameters[at.tensor], n, at);
    this.#state = withElement(before, n, at, value);
    this.#checkpoint = { state: this.#state, position: this.#position };
    this.#release(before);
    const previous = this.#previous;
    if (previous && previous !== this.#state) {
      this.#previous = withElement(previous, n, at, value);
      this.#release(previous);
    }
    return replaced;
  }

  /** A copy on the processor; call it after `settle()`. */
  async copy(): Promise<StackCopy> {
    const { step, parameters, slots, averages } = this.#state;
    const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data());
    return {
      position: this.#position,
      step,
      parameters: await Promise.all(parameters.map(read)),
      slots: await Promise.all(slots.map((of) => Promise.all(of.map(read)))),
      averages: await Promise.all(averages.map(read)),
      stopped: this.stack.plan.members.flatMap((_, n) => (this.stack.isTraining(n) ? [] : [n])),
    };
  }

  /** Goes on from a copy. */
  restore({ position, step, parameters, slots, averages, stopped }: StackCopy): void {
    const shapes = this.#state.parameters.map(({ shape }) => shape);
    const averageShapes = this.#state.averages.map(({ shape }) => shape);
    const upload = (values: Float32Array, i: number) => tf.tensor3d(values.slice(), shapes[i]);
    this.#disposeStates();
    this.#previous = null;
    this.#state = {
      step,
      parameters: parameters.map(upload),
      slots: slots.map((of, i) => of.map((values) => upload(values, i))),
      averages: averages.map((values, l) => tf.tensor3d(values.slice(), averageShapes[l])),
    };
    this.#position = position;
    this.#checkpoint = { state: this.#state, position };
    for (const n of stopped) this.stack.stopNetwork(n);
  }

  dispose(): void {
    this.#disposeStates();
    this.stack.dispose();
  }

  /** Goes over the batches since the checkpoint again, checking each, and masks networks where they blow up. */
  async #replay(): Promise<StackDivergence[]> {
    const end = this.#position;
    const divergences: StackDivergence[] = [];
    const finalState = this.#state;
    this.#state = this.#checkpoint.state;
    this.#position = this.#checkpoint.position;
    this.#release(finalState);
    while (this.#position.epoch !== end.epoch || this.#position.batch !== end.batch) {
      const batch = this.feeder.trainBatch(this.#position.epoch, this.#position.batch);
      let { state, losses } = this.stack.update(this.#state, batch);
      const broken = await this.#nonFinite(state, losses);
      for (const network of broken) {
        divergences.push({
          network,
          step: state.step,
          epoch: this.#position.epoch,
          layer: await this.#firstBrokenLayer(network, batch, state),
        });
        this.stack.stopNetwork(network);
      }
      if (broken.length > 0) {
        disposeState(state);
        losses.dispose();
        ({ state, losses } = this.stack.update(this.#state, batch));
      }
      disposeRows(batch);
      this.#lastLosses?.dispose();
      this.#lastLosses = losses;
      this.#moveTo(state);
      this.#position = this.#next(this.#position);
    }
    return divergences;
  }

  /** Networks that train and whose parameters, running averages or last losses are not all finite. */
  async #nonFinite(state: StackState, losses: tf.Tensor2D | null): Promise<number[]> {
    const sums = tf.tidy(() => {
      // Zero times a finite number is 0, times anything else NaN: one number a network tells.
      const tensors = [...state.parameters, ...state.averages];
      const zeros = tensors.map((tensor) => tf.sum(tf.mul(tensor, 0), [1, 2]));
      if (losses) zeros.push(tf.sum(tf.mul(losses, 0), 1));
      return tf.addN(zeros);
    });
    const values = await sums.data();
    sums.dispose();
    return [...values.keys()].filter((n) => this.stack.isTraining(n) && values[n] !== 0);
  }

  /** 1-based: the first layer whose preActivation on the batch is not finite, else whose new parameters or averages are not. */
  async #firstBrokenLayer(network: number, batch: Batch, next: StackState): Promise<number> {
    const { stack } = this;
    const preActivations = tf.tidy(() =>
      stack
        .forward(batch.x, stack.split(this.#state.parameters), { masks: batch.masks })
        .preActivations.map((z) => z.slice([network], [1])),
    );
    const layers = await Promise.all(preActivations.map((z) => z.data()));
    tf.dispose(preActivations);
    const inForward = layers.findIndex((z) => !z.every(Number.isFinite));
    if (inForward >= 0) return inForward + 1;
    for (let layer = 0; layer < layers.length; layer++) {
      const own = next.parameters.filter((_, i) => stack.plan.layout[i].layer === layer);
      for (const tensor of [...own, ...next.averages.slice(layer, layer + 1)]) {
        const slice = tensor.slice([network], [1]);
        const values = await slice.data();
        slice.dispose();
        if (!values.every(Number.isFinite)) return layer + 1;
      }
    }
    return layers.length;
  }

  #next({ epoch, batch }: Position): Position {
    return batch + 1 < this.feeder.batchesPerEpoch
      ? { epoch, batch: batch + 1 }
      : { epoch: epoch + 1, batch: 0 };
  }

  #moveTo(state: StackState): void {
    const old = this.#previous;
    this.#previous = this.#state;
    this.#state = state;
    if (old) this.#release(old);
  }

  /** Frees a state that nothing here holds any more. */
  #release(state: StackState): void {
    const held = [this.#state, this.#previous, this.#checkpoint.state];
    if (!held.includes(state)) disposeState(state);
  }

  #disposeStates(): void {
    for (const state of new Set([this.#state, this.#previous, this.#checkpoint.state]))
      if (state) disposeState(state);
    this.#lastLosses?.dispose();
    this.#lastLosses = null;
  }
}
