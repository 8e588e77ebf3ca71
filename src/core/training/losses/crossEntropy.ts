import { exp } from "../../math/exp";
import { logSumExp } from "./logSumExp";
import type { Loss } from "./Loss";

/** Softmax cross-entropy: `-log p[target]`, `p = softmax(outputs)`; its slope is `p - onehot(target)`. */
export const crossEntropy: Loss = {
  id: "crossEntropy",
  name: "Cross-entropy",
  formula: "-log(p of the true class), p = softmax(outputs)",
  tasks: ["classes"],
  value(outputs, start, numOutputs, target) {
    return logSumExp(outputs, start, numOutputs) - outputs[start + target];
  },
  slope(outputs, start, numOutputs, target, _task, slopes) {
    const logTotal = logSumExp(outputs, start, numOutputs);
    for (let c = 0; c < numOutputs; c++)
      slopes[start + c] = exp(outputs[start + c] - logTotal) - (c === target ? 1 : 0);
  },
  glsl: {
    value: "return logSumExp_() - outputAt(int(target));",
    slope: "return exp(outputAt(c) - logSumExp_()) - (c == int(target) ? 1.0 : 0.0);",
  },
};
