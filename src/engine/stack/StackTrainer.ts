import * as tf from "@tensorflow/tfjs";

import type { Parameters } from "../../core/network/initialParameters";
import type { BatchFeeder } from "./BatchFeeder";
import { readElement, withElement, type TensorPlace } from "./editState";
import { firstNonFiniteLayer } from "./firstNonFiniteLayer";
import { nonFiniteNetworks } from "./nonFiniteNetworks";
import { disposeRows } from "./Rows";
import type { Stack } from "./Stack";
import { disposeState, initialState, type StackState } from "./StackState";
import { copyState, stateFromCopy, type StateCopy } from "./StateCopy";

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

/** State and position on the processor, from which training goes on, bit for bit on the same backend. */
export interface StackCopy {
  readonly state: StateCopy;
  readonly position: Position;
  /** Networks that diverged. */
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
    this.#state = initialState(stack.plan, initial);
    this.#checkpoint = { state: this.#state, position: this.#position };
  }

  /** The state as it is now; it stays the trainer's own. */
  get state(): StackState {
    return this.#state;
  }

  /** The state before the last update; null before the first. */
  get previous(): StackState | null {
    return this.#previous;
  }

  /** Where the next update is. */
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
    const broken = await nonFiniteNetworks(this.stack, this.#state, this.#lastLosses);
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
    return {
      state: await copyState(this.#state),
      position: this.#position,
      stopped: this.stack.plan.members.flatMap((_, n) => (this.stack.isTraining(n) ? [] : [n])),
    };
  }

  /** Goes on from a copy. */
  restore({ state, position, stopped }: StackCopy): void {
    const shapes = this.#state;
    this.#disposeStates();
    this.#previous = null;
    this.#state = stateFromCopy(state, shapes);
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
      const broken = await nonFiniteNetworks(this.stack, state, losses);
      for (const network of broken) {
        divergences.push({
          network,
          step: state.step,
          epoch: this.#position.epoch,
          layer: await firstNonFiniteLayer(this.stack, network, batch, this.#state, state),
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
