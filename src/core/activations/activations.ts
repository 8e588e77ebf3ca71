import { elu } from "./elu";
import { gelu } from "./gelu";
import { leakyRelu } from "./leakyRelu";
import { linear } from "./linear";
import { relu } from "./relu";
import { selu } from "./selu";
import { sigmoid } from "./sigmoid";
import { silu } from "./silu";
import { sine } from "./sine";
import { softplus } from "./softplus";
import { softsign } from "./softsign";
import { tanh } from "./tanh";

/** Every activation, in the order in which the page offers them. */
export const ACTIVATIONS = {
  linear,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  selu,
  gelu,
  silu,
  softplus,
  softsign,
  sine,
} as const;

/** A new activation is its own file and a line in the table. */
export type ActivationId = keyof typeof ACTIVATIONS;
