import type { BiasInitializerId, NetworkSettings } from "../experiment/Experiment";
import { INITIALIZERS } from "../initializers/initializers";
import { makeRng } from "../math/rng";
import type { DenseLayer } from "./layers";
import { NORMALIZATIONS } from "./normalizations/normalizations";

/** Everything that training changes in one network, a layer each, first layer to output layer. */
export interface Parameters {
  /** `[fanIn, fanOut]` of each layer, row-major. */
  readonly weights: readonly Float32Array[];
  /** `[fanOut]` of each layer. */
  readonly biases: readonly Float32Array[];
  /** The normalization's factors, `[fanOut]`; empty for a layer that is not normalized. */
  readonly gammas: readonly Float32Array[];
  /** What it adds, likewise. */
  readonly betas: readonly Float32Array[];
  /** Batch normalization's running averages of the mean, `[fanOut]`; empty for any other layer. */
  readonly means: readonly Float32Array[];
  /** And of the (biased) variance, likewise. */
  readonly variances: readonly Float32Array[];
}

/** The value of every bias before the first step. */
export const FIRST_BIAS: Readonly<Record<BiasInitializerId, number>> = { zeros: 0, small: 0.1 };

/** The parameters before the first step; each layer draws from its own stream, so equal shapes give equal draws. */
export function initialParameters(
  layers: readonly DenseLayer[],
  network: Pick<NetworkSettings, "initializer" | "biasInitializer">,
  seed: number,
  replicate: number,
): Parameters {
  const initializer = INITIALIZERS[network.initializer];
  const bias = FIRST_BIAS[network.biasInitializer];
  const isNormalized = ({ normalization }: DenseLayer) =>
    NORMALIZATIONS[normalization].over !== null;
  const hasAverages = ({ normalization }: DenseLayer) =>
    NORMALIZATIONS[normalization].over === "examples";
  const filled = (value: number, isThere: (layer: DenseLayer) => boolean) =>
    layers.map((layer) => new Float32Array(isThere(layer) ? layer.fanOut : 0).fill(value));
  return {
    weights: layers.map(({ fanIn, fanOut }, i) =>
      initializer.draw(fanIn, fanOut, makeRng(seed, replicate, "init", i)),
    ),
    biases: filled(bias, () => true),
    gammas: filled(1, isNormalized),
    betas: filled(0, isNormalized),
    means: filled(0, hasAverages),
    variances: filled(1, hasAverages),
  };
}
