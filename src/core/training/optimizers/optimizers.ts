import type { OptimizerId } from "../../experiment/Experiment";
import { adam } from "./adam";
import { adamw } from "./adamw";
import { momentum } from "./momentum";
import { nesterov } from "./nesterov";
import type { OptimizerRule } from "./OptimizerRule";
import { rmsprop } from "./rmsprop";
import { sgd } from "./sgd";

/** Every optimizer by its id in the experiment document. */
export const OPTIMIZERS: Readonly<Record<OptimizerId, OptimizerRule>> = {
  sgd,
  momentum,
  nesterov,
  rmsprop,
  adam,
  adamw,
};
