import type { Task } from "../../data/DataSource";
import { makeProblem, type Report } from "../../experiment/problem";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

const OUTPUT_RULE = "must be linear, softmax or one sigmoid unit, as the output layer is";

/**
 * The output layer as ours, linear with logits or a real output: softmax is left out, and one sigmoid unit becomes the
 * logits 0 and z, whose softmax it is. Null, and a report, for any other.
 */
export function takeOutput(
  { dense, normalization, activation, dropout, isResidual }: SavedBlock,
  layer: LayerParameters,
  report: Report,
  note: (text: string) => void,
): { task: Task; layer: LayerParameters } | null {
  const { path, name } = dense;
  if (normalization || dropout > 0 || isResidual) {
    const rule =
      "must be followed by no normalization, dropout or residual sum, as the output layer";
    report(makeProblem(path, rule, name));
    return null;
  }
  const isSingle = layer.fanOut === 1;
  if (activation === "linear" && isSingle) return { task: "real", layer };
  if (activation === "linear") {
    note(`${name} has no softmax: its ${layer.fanOut} outputs are taken for logits of classes.`);
    return { task: "classes", layer };
  }
  if (activation === "softmax" && !isSingle) return { task: "classes", layer };
  if (activation === "sigmoid" && isSingle) {
    note(`${name} is one sigmoid unit: it becomes two classes with the same probabilities.`);
    return { task: "classes", layer: toTwoClasses(layer) };
  }
  const isLoneSoftmax = activation === "softmax";
  report(
    isLoneSoftmax
      ? makeProblem(`${path}.units`, "must be 2 or more for softmax", layer.fanOut)
      : makeProblem(`${path}.activation`, OUTPUT_RULE, activation),
  );
  return null;
}

/** `softmax(0, z) = (1 - sigmoid(z), sigmoid(z))`. */
function toTwoClasses(layer: LayerParameters): LayerParameters {
  const afterZero = (values: Float32Array) =>
    Float32Array.from({ length: 2 * values.length }, (_, i) =>
      i % 2 === 0 ? 0 : values[(i - 1) / 2],
    );
  return {
    ...layer,
    fanOut: 2,
    weights: afterZero(layer.weights),
    biases: afterZero(layer.biases),
  };
}
