import { exp } from "../../math/exp";
import { logSumExp } from "./logSumExp";
import type { Loss } from "./Loss";

/**
 * Mean over outputs of `(prediction - target)^2`: for real targets the prediction is the output itself, for
 * classes it is `p = softmax(outputs)` against one-hot, with `dL/dz[c] = 2/C p[c] (e[c] - sum(p e))`, `e = p - onehot`.
 */
export const meanSquaredError: Loss = {
  id: "meanSquaredError",
  name: "Mean squared error",
  formula: "mean((prediction - target)^2)",
  tasks: ["classes", "real"],
  value(outputs, start, numOutputs, target, task) {
    const logTotal = task === "classes" ? logSumExp(outputs, start, numOutputs) : 0;
    let sum = 0;
    for (let c = 0; c < numOutputs; c++) {
      const output = outputs[start + c];
      const error =
        task === "classes" ? exp(output - logTotal) - (c === target ? 1 : 0) : output - target;
      sum += error * error;
    }
    return sum / numOutputs;
  },
  slope(outputs, start, numOutputs, target, task, slopes) {
    if (task === "real") {
      for (let c = 0; c < numOutputs; c++)
        slopes[start + c] = (2 * (outputs[start + c] - target)) / numOutputs;
      return;
    }
    const logTotal = logSumExp(outputs, start, numOutputs);
    let meanError = 0;
    for (let c = 0; c < numOutputs; c++) {
      const p = exp(outputs[start + c] - logTotal);
      meanError += p * (p - (c === target ? 1 : 0));
    }
    for (let c = 0; c < numOutputs; c++) {
      const p = exp(outputs[start + c] - logTotal);
      slopes[start + c] = (2 * p * (p - (c === target ? 1 : 0) - meanError)) / numOutputs;
    }
  },
  glsl: {
    value: `
      float total = isClasses ? logSumExp_() : 0.0;
      float sum = 0.0;
      for (int k = 0; k < numOutputs; k++) {
        float error = isClasses
          ? exp(outputAt(k) - total) - (k == int(target) ? 1.0 : 0.0)
          : outputAt(k) - target;
        sum += error * error;
      }
      return sum / float(numOutputs);`,
    slope: `
      if (!isClasses) return 2.0 * (outputAt(c) - target) / float(numOutputs);
      float total = logSumExp_();
      float meanError = 0.0;
      for (int k = 0; k < numOutputs; k++) {
        float p = exp(outputAt(k) - total);
        meanError += p * (p - (k == int(target) ? 1.0 : 0.0));
      }
      float p = exp(outputAt(c) - total);
      return 2.0 * p * (p - (c == int(target) ? 1.0 : 0.0) - meanError) / float(numOutputs);`,
  },
};
