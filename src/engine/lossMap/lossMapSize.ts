import type { Problem } from "../../core/experiment/Experiment";
import { makeProblem } from "../../core/experiment/problem";
import type { StackPlan } from "../stack/planStacks";

/** How much of a map a network's size allows. */
export interface LossMapSize {
  readonly numExamples: number;
  /** Points a side at most. */
  readonly resolution: number;
}

const MOST_EXAMPLES = 128;
const FEWEST_EXAMPLES = 16;
/** Multiply-adds of a whole map: some seconds. */
const MOST_PRODUCTS = 6e9;
/** Below this many points a side rather examples are left out. */
const FINE = 32;
const COARSEST = 8;
const MOST_WEIGHTS = MOST_PRODUCTS / FEWEST_EXAMPLES / COARSEST ** 2;

/** The most that one map of a network of these shapes may take of the train set's examples and of points. */
export function lossMapSize({ shapes }: Pick<StackPlan, "shapes">, numTrain: number): LossMapSize {
  const numWeights = countWeights(shapes);
  const fitting = Math.floor(MOST_PRODUCTS / numWeights / FINE ** 2);
  const most = Math.max(FEWEST_EXAMPLES, Math.min(MOST_EXAMPLES, fitting));
  const numExamples = Math.min(most, numTrain);
  return {
    numExamples,
    resolution: Math.floor(Math.sqrt(MOST_PRODUCTS / numWeights / numExamples)),
  };
}

/** What is wrong with the wish for a map of a network of these shapes: it is too large; null where it is not. */
export function lossMapSizeProblem({ shapes }: Pick<StackPlan, "shapes">): Problem | null {
  const numWeights = countWeights(shapes);
  const rule = `must have at most ${MOST_WEIGHTS} weights for a map of its loss`;
  return numWeights > MOST_WEIGHTS ? makeProblem("network", rule, numWeights) : null;
}

function countWeights(shapes: StackPlan["shapes"]): number {
  return shapes.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
}
