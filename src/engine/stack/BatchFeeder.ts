import * as tf from "@tensorflow/tfjs";

import type { Examples, ReplicateData } from "../../core/data/ReplicateData";
import { dropoutDraws, writeDropoutMask } from "../../core/training/dropoutMasks";
import { epochOrder } from "../../core/training/epochOrder";
import type { Batch, Rows } from "./Rows";
import type { StackMember, StackPlan } from "./planStacks";
import type { NetworkRange } from "./sliceNetworks";

/** The order in which each replicate visits its train set, made once an epoch for all stacks. */
export class EpochOrders {
  readonly seed: number;
  readonly #numTrain: number;
  #epoch = -1;
  #orders = new Map<number, Int32Array>();

  constructor(seed: number, numTrain: number) {
    this.seed = seed;
    this.#numTrain = numTrain;
  }

  /** Row of the train set at each place of the epoch (from 0), `[numTrain]`. */
  order(replicate: number, epoch: number): Int32Array {
    if (epoch !== this.#epoch) this.#orders.clear();
    this.#epoch = epoch;
    let order = this.#orders.get(replicate);
    if (!order) {
      order = epochOrder(this.#numTrain, this.seed, replicate, epoch);
      this.#orders.set(replicate, order);
    }
    return order;
  }
}

/** Rows for the networks of a stack: every network gets its replicate's rows, so variants see the same batches. */
export class BatchFeeder {
  readonly #plan: StackPlan;
  readonly #data: readonly ReplicateData[];
  readonly #orders: EpochOrders;

  constructor(plan: StackPlan, data: readonly ReplicateData[], orders: EpochOrders) {
    this.#plan = plan;
    this.#data = data;
    this.#orders = orders;
  }

  /** Batches of one epoch; leftover examples form a smaller last one. */
  get batchesPerEpoch(): number {
    return Math.ceil(this.#data[0].train.numExamples / this.#plan.batchSize);
  }

  /** Batch `index` (from 0) of an epoch (from 0). The caller disposes it. */
  trainBatch(epoch: number, index: number): Batch {
    const start = index * this.#plan.batchSize;
    const end = Math.min(start + this.#plan.batchSize, this.#data[0].train.numExamples);
    const rows = this.#gather("train", this.#plan.members, end - start, (replicate, i) => {
      return this.#orders.order(replicate, epoch)[start + i];
    });
    const step = epoch * this.batchesPerEpoch + index + 1;
    return { ...rows, masks: this.dropoutMasks(end - start, step) };
  }

  /**
   * Rows `start` to `end` - 1 of a set in its own order, fewer where the set ends, for all networks or some of them. The
   * caller disposes them.
   */
  rows(split: "train" | "test", start: number, end: number, range?: NetworkRange): Rows {
    const last = Math.min(end, this.#data[0][split].numExamples);
    return this.#gather(split, this.#membersOf(range), last - start, (_, i) => start + i);
  }

  /**
   * Dropout's masks in update `step` (from 1) on a batch of `count`: a tensor a hidden layer, `[networks, count, units]`;
   * none where nothing is dropped. The caller disposes them.
   */
  dropoutMasks(count: number, step: number, range?: NetworkRange): tf.Tensor3D[] {
    const members = this.#membersOf(range);
    const dropped = members[0].layers.filter(({ dropout }) => dropout > 0);
    if (dropped.length === 0) return [];
    const masks = dropped.map(({ fanOut }) => new Float32Array(members.length * count * fanOut));
    const drawsOf = new Map<number, Float64Array[]>();
    members.forEach(({ replicate, layers, network }, n) => {
      const draws =
        drawsOf.get(replicate) ?? dropoutDraws(layers, count, this.#orders.seed, replicate, step);
      drawsOf.set(replicate, draws);
      masks.forEach((mask, l) => {
        const size = draws[l].length;
        writeDropoutMask(draws[l], network.dropout, mask.subarray(n * size, (n + 1) * size));
      });
    });
    return masks.map((mask, l) => tf.tensor3d(mask, [members.length, count, dropped[l].fanOut]));
  }

  #membersOf(range?: NetworkRange): readonly StackMember[] {
    const { members } = this.#plan;
    return range ? members.slice(range.first, range.first + range.count) : members;
  }

  #gather(
    split: "train" | "test",
    members: readonly StackMember[],
    count: number,
    rowOf: (replicate: number, i: number) => number,
  ): Rows {
    const numFeatures = this.#data[0].featureNames.length;
    const x = new Float32Array(members.length * count * numFeatures);
    const targets = new Float32Array(members.length * count);
    const firstOf = new Map<number, number>();
    members.forEach(({ replicate }, n) => {
      const twin = firstOf.get(replicate);
      const to = n * count;
      if (twin !== undefined) {
        x.copyWithin(
          to * numFeatures,
          twin * count * numFeatures,
          (twin + 1) * count * numFeatures,
        );
        targets.copyWithin(to, twin * count, (twin + 1) * count);
        return;
      }
      firstOf.set(replicate, n);
      const set: Examples = this.#data[replicate][split];
      for (let i = 0; i < count; i++) {
        const row = rowOf(replicate, i);
        targets[to + i] = set.y[row];
        for (let f = 0; f < numFeatures; f++)
          x[(to + i) * numFeatures + f] = set.x[row * numFeatures + f];
      }
    });
    return {
      x: tf.tensor3d(x, [members.length, count, numFeatures]),
      targets: tf.tensor2d(targets, [members.length, count]),
    };
  }
}
