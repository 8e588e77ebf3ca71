import type { Normalization } from "./Normalization";

/**
 * Each unit over the examples of the batch. Ioffe and Szegedy 2015, algorithm 1. Where the network is only asked for
 * outputs, running averages of mean and variance take the batch's place: `.9 average + .1 batch` after every update.
 */
export const batch: Normalization = {
  id: "batch",
  name: "Batch normalization",
  short: "BN",
  over: "examples",
};
