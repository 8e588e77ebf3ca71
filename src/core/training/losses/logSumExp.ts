import { exp } from "../../math/exp";
import { log } from "../../math/log";

/** `log(sum(exp(z)))` of `count` numbers from `start`; the softmax probability of one is then `exp(z - logSumExp)`. */
export function logSumExp(z: ArrayLike<number>, start: number, count: number): number {
  let max = z[start];
  for (let i = start + 1; i < start + count; i++) if (z[i] > max) max = z[i];
  // Subtracting the maximum keeps exp() finite whatever the logits.
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += exp(z[i] - max);
  return max + log(sum);
}
