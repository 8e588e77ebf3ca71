import type { ActivationId } from "../experiment/Experiment";
import type { LayerShape } from "../experiment/resolveVariants";

/** A dense layer: `a = f(xW + b)` with weights `[fanIn, fanOut]` and biases `[fanOut]`. */
export interface DenseLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly activation: ActivationId;
}

/** The hidden layers and, last, the output layer, whose activation is linear: it gives logits, or the real output. */
export function networkLayers(
  hidden: readonly LayerShape[],
  numFeatures: number,
  numOutputs: number,
): DenseLayer[] {
  const shapes = [...hidden, { units: numOutputs, activation: "linear" as const }];
  return shapes.map(({ units, activation }, i) => ({
    fanIn: shapes[i - 1]?.units ?? numFeatures,
    fanOut: units,
    activation,
  }));
}
