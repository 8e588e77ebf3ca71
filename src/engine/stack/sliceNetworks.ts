import * as tf from "@tensorflow/tfjs";

/** Some networks of a stack that follow each other. */
export interface NetworkRange {
  readonly first: number;
  readonly count: number;
}

/** Their part of a tensor whose first axis is the stack's networks; the caller disposes it. */
export function sliceNetworks<T extends tf.Tensor>(tensor: T, { first, count }: NetworkRange): T {
  return tensor.shape[0] === count ? tf.clone(tensor) : tf.slice(tensor, first, count);
}
