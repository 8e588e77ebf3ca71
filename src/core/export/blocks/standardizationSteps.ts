import type { Standardization } from "../../data/standardization";
import type { DenseStep } from "./Block";

/** The names of the two steps, by which a saved model is read again. */
export const STANDARDIZATION_NAMES = {
  centre: "inputs_minus_mean",
  scale: "inputs_over_std",
} as const;

/** Whether standardized inputs are the inputs themselves. */
export function isIdentity({ mean, std }: Standardization): boolean {
  return mean.every((value) => value === 0) && std.every((value) => value === 1);
}

/**
 * `(x - mean) / std` as two dense layers with fixed diagonal weights; none where it changes nothing. Not folded into
 * the network's own first weights, which stay those of the page, and not as a normalization layer, which training
 * would feed with other averages. The mean goes first: of inputs far from 0 a float32 quotient has lost the digits.
 */
export function standardizationSteps(standardization: Standardization): DenseStep[] {
  if (isIdentity(standardization)) return [];
  const { mean, std } = standardization;
  const rounded = Float32Array.from(mean);
  const { centre, scale } = STANDARDIZATION_NAMES;
  return [
    fixedDense(
      centre,
      mean.map(() => 1),
      rounded.map((value) => -value),
    ),
    // What rounding the mean to float32 left over is taken off here.
    fixedDense(
      scale,
      std.map((value) => 1 / value),
      Float32Array.from(mean, (value, i) => (rounded[i] - value) / std[i]),
    ),
  ];
}

function fixedDense(name: string, factors: Float64Array, bias: Float32Array): DenseStep {
  const n = factors.length;
  const kernel = new Float32Array(n * n);
  factors.forEach((factor, i) => (kernel[i * n + i] = factor));
  return {
    kind: "dense",
    name,
    fanIn: n,
    units: n,
    isTrainable: false,
    tensors: [
      { name: "kernel", shape: [n, n], values: kernel },
      { name: "bias", shape: [n], values: bias },
    ],
  };
}
