import { abs } from "./abs";
import { cos } from "./cos";
import { exp } from "./exp";
import { ln } from "./ln";
import { max } from "./max";
import { min } from "./min";
import { relu } from "./relu";
import { sigmoid } from "./sigmoid";
import { sin } from "./sin";
import { softplus } from "./softplus";
import { sqrt } from "./sqrt";
import { step } from "./step";
import { tan } from "./tan";
import { tanh } from "./tanh";

/** Every function that expressions may call; the names `log` (for ln) and `pow` (for ^) are read besides. */
export const FUNCTIONS = {
  sin,
  cos,
  tan,
  exp,
  ln,
  sqrt,
  abs,
  sigmoid,
  tanh,
  relu,
  softplus,
  min,
  max,
  step,
} as const;

/** A new function is its own file and a line in the table; the compiler then asks for its precise and its tensor form. */
export type FunctionName = keyof typeof FUNCTIONS;
