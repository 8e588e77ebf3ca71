import { makeRng, shuffledIndices } from "../math/rng";

/** The order in which an epoch (0 is the first) visits the train set's `n` rows: a fresh shuffle from its own stream. */
export function epochOrder(n: number, seed: number, replicate: number, epoch: number): Int32Array {
  return shuffledIndices(n, makeRng(seed, replicate, "shuffle", epoch));
}
