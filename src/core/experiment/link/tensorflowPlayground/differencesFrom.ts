import { sourceOf } from "../../../data/sourceOf";
import { numTrainOf } from "../../defaults";
import type { Experiment } from "../../Experiment";
import { shorten } from "../../problem";
import { resolveVariants } from "../../resolveVariants";
import { ParameterReader } from "./ParameterReader";

/** In what a TensorFlow Playground link trains otherwise there than its experiment does here, in sentences. */
export function differencesFrom(
  parameters: ReadonlyMap<string, string>,
  experiment: Experiment,
): string[] {
  const link = new ParameterReader(parameters, () => {});
  const sentences = [
    onSeed(link.text("seed"), experiment),
    onWeights(experiment),
    onLoss(experiment),
    ...onBatches(Number(link.text("batchSize") ?? 10), experiment),
    onL1(experiment),
    `Training pauses after ${experiment.training.epochs} epochs; there it goes on until it is paused.`,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function onSeed(text: string | undefined, { seed }: Experiment): string {
  return text === undefined
    ? `The link has no seed: every visit there draws other numbers, here they are those of seed ${seed}.`
    : `Its seed is the text ${JSON.stringify(shorten(text))}; here it is ${seed}, and draws other numbers.`;
}

/** There `U(-0.5, 0.5)` in every layer, here `U(-l, l)` with `l = 1 / sqrt(fanIn)`: equal for a fan-in of 4. */
function onWeights(experiment: Experiment): string | null {
  const [{ network, hidden }] = resolveVariants(experiment);
  if (network.initializer === "zeros") return null;
  const fanIns = [experiment.data.features.length, ...hidden.map(({ units }) => units)];
  const limits = [Math.max(...fanIns), Math.min(...fanIns)].map((n) =>
    (1 / Math.sqrt(n)).toFixed(2),
  );
  if (limits.every((limit) => limit === "0.50")) return null;
  const here = [...new Set(limits)].map((limit) => `±${limit}`).join(" to ");
  return `Weights start within ±1/√(inputs of the layer), which is ${here}; there within ±0.5 in every layer.`;
}

/**
 * Of its output `o = tanh(z)` for the target `y` the loss is `(o - y)^2 / 2`. Two softmax outputs of the same prediction,
 * `p = (1 + o) / 2`, have `(o - y)^2 / 4`; they are `z` and `-z`, where its slope is a quarter.
 */
function onLoss({ data }: Experiment): string {
  return sourceOf(data).task === "classes"
    ? "Two softmax outputs stand for its one tanh output: the same prediction has half the loss, and a quarter of the gradient at an output."
    : "The loss is the squared error, there half of it: the same learning rate follows twice the gradient.";
}

function onBatches(batchSizeThere: number, { data, training }: Experiment): string[] {
  const numTrain = numTrainOf(data);
  const { batchSize } = training;
  if (batchSizeThere > numTrain)
    return [
      `A batch of ${batchSizeThere} is never full there, so nothing is learned; here it is the train set, ${numTrain} examples.`,
    ];
  if (batchSize === numTrain) return [];
  const order = "Every epoch takes the examples in another order; there always in the same.";
  const numLeft = numTrain % batchSize;
  if (numLeft === 0) return [order];
  return [
    order,
    `The last ${numLeft} of ${numTrain} examples make a smaller batch; there they join the next epoch's first.`,
  ];
}

function onL1({ training }: Experiment): string | null {
  return training.l1 > 0
    ? "There a weight that L1 has brought to 0 stays 0; here it goes on changing."
    : null;
}
