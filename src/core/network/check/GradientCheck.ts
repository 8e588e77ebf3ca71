import type { Parameters } from "../initialParameters";
import type { DenseLayer } from "../layers";
import type { ParameterAddress } from "../ParameterAddress";
import type { Objective, ReferenceParameters } from "../referenceNetwork";

/** A network, and the examples and masks on which its gradient was taken; the penalty is left out. */
export interface CheckedNetwork {
  readonly layers: readonly DenseLayer[];
  readonly parameters: ReferenceParameters;
  readonly objective: Objective;
}

/** `dL/dparameter` of the mean data loss as automatic differentiation computed it, shaped as the parameters. */
export type AutomaticGradient = Pick<Parameters, "weights" | "biases"> &
  Partial<Pick<Parameters, "gammas" | "betas">>;

/** One parameter, its gradient from both sides. */
export interface ComparedGradient {
  readonly address: ParameterAddress;
  readonly automatic: number;
  readonly quotient: number;
  /** `|automatic - quotient|` relative to the layer's gradient, which `differenceScale` defines. */
  readonly error: number;
}

/** What became of one layer's parameters: `numParameters` are those chosen for the check. */
export interface LayerCheck {
  readonly layer: number;
  readonly numParameters: number;
  readonly numCompared: number;
  /** The step took some z across a kink. */
  readonly numAtKinks: number;
  /** The gradient is so small that float64 rounds the difference of the losses away. */
  readonly numUnresolved: number;
  /** The largest error among those compared; null where there are none. */
  readonly worst: ComparedGradient | null;
}

export interface GradientCheck {
  readonly layers: readonly LayerCheck[];
  /** The worst of all layers. */
  readonly worst: ComparedGradient | null;
}
