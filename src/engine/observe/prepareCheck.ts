import type { ReplicateData } from "../../core/data/ReplicateData";
import { makeRng } from "../../core/math/rng";
import { checkGradient, type CheckProgress } from "../../core/network/check/checkGradient";
import type { GradientCheck } from "../../core/network/check/GradientCheck";
import type { DenseLayer } from "../../core/network/layers";
import { readParameters } from "../stack/readParameters";
import type { StackTrainer } from "../stack/StackTrainer";
import { differentiateNetwork } from "./differentiateNetwork";
import { probeObjective } from "./probeObjective";
import { probeSize } from "./probeSize";

/** A check of one network as it was, to be gone through parameter by parameter; training may go on meanwhile. */
export interface PreparedCheck {
  readonly numExamples: number;
  readonly hasMasks: boolean;
  readonly work: Generator<CheckProgress, GradientCheck>;
}

/** Multiply-adds of a whole check: some seconds of plain loops; very large networks get fewer examples. */
const MOST_PRODUCTS = 4e9;
const FEWEST_EXAMPLES = 8;
/** Parameters of a layer that are checked: all of a small one's, or a sample. */
const WHOLE = 2000;
const SAMPLE = 200;

/** The gradient that training would see now: batch normalized by these rows, dropout's masks of the next step held fixed. */
export async function prepareCheck(
  trainer: StackTrainer,
  n: number,
  data: ReplicateData,
  seed: number,
): Promise<PreparedCheck> {
  const { stack, state, feeder } = trainer;
  const { layers } = stack.plan.members[n];
  const range = { first: n, count: 1 };
  const numExamples = affordableExamples(layers, probeSize(data.train.numExamples));
  const tensors = feeder.dropoutMasks(numExamples, state.step + 1, range);
  const masks = await Promise.all(
    tensors.map(async (mask) => Float32Array.from(await mask.data())),
  );
  tensors.forEach((tensor) => tensor.dispose());
  const objective = {
    ...probeObjective(stack.plan, data, 0, numExamples),
    ...(masks.length > 0 && { masks }),
  };
  const [parameters] = await readParameters(stack, state, range);
  const automatic = await differentiateNetwork(trainer, n, objective, "mean");
  return {
    numExamples,
    hasMasks: masks.length > 0,
    work: checkGradient(
      { layers, parameters, objective },
      automatic,
      makeRng(seed, data.replicate, "check"),
    ),
  };
}

/** Each parameter costs two passes through its own layer and those above. */
function affordableExamples(layers: readonly DenseLayer[], numProbe: number): number {
  let above = 0;
  let products = 0;
  for (const { fanIn, fanOut } of layers.toReversed()) {
    above += fanIn * fanOut;
    const numParameters = (fanIn + 1) * fanOut;
    products += 2 * above * (numParameters > WHOLE ? SAMPLE : numParameters);
  }
  return Math.min(numProbe, Math.max(FEWEST_EXAMPLES, Math.floor(MOST_PRODUCTS / products)));
}
