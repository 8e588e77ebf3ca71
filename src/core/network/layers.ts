import type { ActivationId, NetworkSettings, NormalizationId } from "../experiment/Experiment";
import type { LayerShape } from "../experiment/resolveVariants";

/**
 * A dense layer with weights `[fanIn, fanOut]` and biases `[fanOut]`: `h = xW + b`, `z = normalization(h)`,
 * `a = f(z)`, in training steps `a = dropout(a)`, and `y = x + a` where it is residual, else `y = a`.
 */
export interface DenseLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly activation: ActivationId;
  readonly normalization: NormalizationId;
  /** Whether its input is added to its output; then fanIn equals fanOut. */
  readonly isResidual: boolean;
  /** Share of its activations that a training step sets to 0; the others are divided by `1 - dropout`. */
  readonly dropout: number;
}

/** What is done to hidden layers beside their activation. */
export type LayerCures = Pick<NetworkSettings, "normalization" | "residual" | "dropout">;

const NO_CURES: LayerCures = { normalization: "none", residual: false, dropout: 0 };

/**
 * The hidden layers and, last, the output layer, which is linear and without cures: it gives logits, or the real
 * output.
 */
export function networkLayers(
  hidden: readonly LayerShape[],
  numFeatures: number,
  numOutputs: number,
  { normalization, residual, dropout }: LayerCures = NO_CURES,
): DenseLayer[] {
  const fanIns = [numFeatures, ...hidden.map(({ units }) => units)];
  const layers: DenseLayer[] = hidden.map(({ units, activation }, i) => ({
    fanIn: fanIns[i],
    fanOut: units,
    activation,
    normalization,
    isResidual: residual && fanIns[i] === units,
    dropout,
  }));
  layers.push({
    fanIn: fanIns[hidden.length],
    fanOut: numOutputs,
    activation: "linear",
    normalization: "none",
    isResidual: false,
    dropout: 0,
  });
  return layers;
}
