import { numSlots } from "../kernels/OptimizerUpdate";
import type { RunMaterial } from "../RunMaterial";
import type { StackPlan } from "../stack/planStacks";

/** What a step costs, as far as it is known before any was made. */
type Costs = Pick<RunMaterial, "stacks">;

/** The way forward, the gradient of the weights and that of the inputs. */
const PASSES = 3;

/** Multiplications of one step of every stack, forward and back. */
export function productsOfStep({ stacks }: Costs): number {
  return stacks.reduce((sum, { plan }) => sum + PASSES * productsForward(plan), 0);
}

/**
 * What decides between backends, roughly: arithmetic and launches a step, each to a factor of two. Experiments
 * that agree in it share a measurement, so that a slider does not start one at every stop.
 */
export function costClass({ stacks }: Costs): string {
  const roughly = (count: number) => Math.round(Math.log2(count));
  const classes = stacks.map(({ plan }) => [
    roughly(productsForward(plan)),
    roughly(plan.shapes.length * (1 + numSlots(plan.optimizers))),
  ]);
  return JSON.stringify(classes);
}

/** Multiplications of one batch's way forward through every network. */
function productsForward({ members, batchSize, shapes }: StackPlan): number {
  const weights = shapes.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  return members.length * batchSize * weights;
}
