import type { BiasInitializerId, NetworkSettings } from "../experiment/Experiment";
import { INITIALIZERS } from "../initializers/initializers";
import { makeRng } from "../math/rng";
import type { DenseLayer } from "./layers";

/** Weights and biases of one network, a layer each, first layer to output layer. */
export interface Parameters {
  /** `[fanIn, fanOut]` of each layer, row-major. */
  readonly weights: readonly Float32Array[];
  /** `[fanOut]` of each layer. */
  readonly biases: readonly Float32Array[];
}

const FIRST_BIAS: Record<BiasInitializerId, number> = { zeros: 0, small: 0.1 };

/** The parameters before the first step; each layer draws from its own stream, so equal shapes give equal draws. */
export function initialParameters(
  layers: readonly DenseLayer[],
  network: Pick<NetworkSettings, "initializer" | "biasInitializer">,
  seed: number,
  replicate: number,
): Parameters {
  const initializer = INITIALIZERS[network.initializer];
  const bias = FIRST_BIAS[network.biasInitializer];
  return {
    weights: layers.map(({ fanIn, fanOut }, i) =>
      initializer.draw(fanIn, fanOut, makeRng(seed, replicate, "init", i)),
    ),
    biases: layers.map(({ fanOut }) => new Float32Array(fanOut).fill(bias)),
  };
}
