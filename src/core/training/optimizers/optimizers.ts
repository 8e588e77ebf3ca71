import { adam } from "./adam";
import { adamw } from "./adamw";
import { momentum } from "./momentum";
import { nesterov } from "./nesterov";
import { rmsprop } from "./rmsprop";
import { sgd } from "./sgd";

/** Every optimizer by its id in the experiment document. */
export const OPTIMIZERS = {
  sgd,
  momentum,
  nesterov,
  rmsprop,
  adam,
  adamw,
} as const;

/** A new optimizer is its own file and a line in the table. */
export type OptimizerId = keyof typeof OPTIMIZERS;
