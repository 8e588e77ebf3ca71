import { penalty } from "../../core/training/penalty";
import { readParameters } from "../stack/readParameters";
import type { StackTrainer } from "../stack/StackTrainer";

/** `l1 sum abs(w) + l2 / 2 sum w^2` of every network of a stack; nothing is read where none is penalized. */
export async function stackPenalties({ stack, state }: StackTrainer): Promise<number[]> {
  const { members } = stack.plan;
  if (!members.some(({ training }) => training.l1 > 0 || training.l2 > 0))
    return members.map(() => 0);
  const parameters = await readParameters(stack, state);
  return members.map(({ training }, n) => penalty(parameters[n].weights, training.l1, training.l2));
}
