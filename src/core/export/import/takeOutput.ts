import type { Task } from "../../data/DataSource";
import { makeProblem, type Report } from "../../experiment/problem";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

/** What the last layer of a file is as an output layer of ours, which is linear. */
export interface OutputSettings {
  readonly task: Task;
  /** Whether one sigmoid unit becomes two classes: `softmax(0, z) = (1 - sigmoid(z), sigmoid(z))`. */
  readonly isSplit: boolean;
}

const ACTIVATION_RULE = "must be linear, softmax, or sigmoid of one unit, in the output layer";
const CURES_RULE =
  "must be followed by no normalization, dropout or residual sum, as the output layer";

/** The task of the last layer; null, and a report, where it is no output layer. */
export function takeOutput(
  { dense, units, normalization, activation, dropout, isResidual }: SavedBlock,
  report: Report,
  note: (text: string) => void,
): OutputSettings | null {
  const { path, name } = dense;
  if (normalization || dropout > 0 || isResidual) {
    report(makeProblem(path, CURES_RULE, name));
    return null;
  }
  const isOne = units === 1;
  if (activation === "linear" && isOne) return { task: "real", isSplit: false };
  if (activation === "linear") {
    note(`${name} has no softmax: its ${units} outputs are taken for the logits of classes.`);
    return { task: "classes", isSplit: false };
  }
  if (activation === "softmax" && !isOne) return { task: "classes", isSplit: false };
  if (activation === "sigmoid" && isOne) {
    note(`${name} is one sigmoid unit: it becomes two classes with the same probabilities.`);
    return { task: "classes", isSplit: true };
  }
  report(
    activation === "softmax"
      ? makeProblem(`${path}.units`, "must be 2 or more for softmax", units)
      : makeProblem(`${path}.activation`, ACTIVATION_RULE, activation),
  );
  return null;
}

/** The output layer's parameters with a first unit whose sum is always 0. */
export function splitUnit(layer: LayerParameters): LayerParameters {
  const afterZero = (values: Float32Array) =>
    Float32Array.from({ length: 2 * values.length }, (_, i) => (i % 2 ? values[(i - 1) / 2] : 0));
  return {
    ...layer,
    fanOut: 2,
    weights: afterZero(layer.weights),
    biases: afterZero(layer.biases),
  };
}
