import { normal, type Rng } from "../../math/rng";
import type { Parameters } from "../initialParameters";
import type { DenseLayer } from "../layers";
import type { PlaneDirection } from "./PlaneDirection";

/**
 * A random direction in all weights, as long as they are unit by unit: normal draws d scaled to `d ||w|| / ||d||` for the
 * incoming weights w of each unit, so that networks whose weights differ only in scale get the same picture ("filter
 * normalization", Li et al. 2018, Visualizing the Loss Landscape of Neural Nets, section 4). Biases stay.
 */
export function randomDirection(
  layers: readonly Pick<DenseLayer, "fanIn" | "fanOut">[],
  { weights }: Pick<Parameters, "weights">,
  rng: Rng,
): PlaneDirection {
  return {
    weights: layers.map(({ fanOut }, l) => {
      const draws = Float64Array.from(weights[l], () => normal(rng));
      const drawn = unitNorms(draws, fanOut);
      const wanted = unitNorms(weights[l], fanOut);
      return Float32Array.from(draws, (draw, i) => (draw * wanted[i % fanOut]) / drawn[i % fanOut]);
    }),
    biases: layers.map(() => new Float32Array(0)),
  };
}

/** The length of each unit's incoming weights, `[fanOut]`, of weights `[fanIn, fanOut]`. */
function unitNorms(weights: ArrayLike<number>, fanOut: number): Float64Array {
  const norms = new Float64Array(fanOut);
  for (let i = 0; i < weights.length; i++) norms[i % fanOut] += weights[i] ** 2;
  return norms.map(Math.sqrt);
}
