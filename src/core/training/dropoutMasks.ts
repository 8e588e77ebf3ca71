import { makeRng } from "../math/rng";
import type { DenseLayer } from "../network/layers";

/**
 * One uniform draw for every activation of a training step, `[numExamples, fanOut]` of each layer with dropout, empty
 * for the others. Variants of equal shape share them, whatever their rates; `step` counts from 1.
 */
export function dropoutDraws(
  layers: readonly DenseLayer[],
  numExamples: number,
  seed: number,
  replicate: number,
  step: number,
): Float64Array[] {
  const rng = makeRng(seed, replicate, "dropout", step);
  return layers.map(({ fanOut, dropout }) => {
    const draws = new Float64Array(dropout > 0 ? numExamples * fanOut : 0);
    for (let i = 0; i < draws.length; i++) draws[i] = rng();
    return draws;
  });
}

/** Writes what inverted dropout multiplies by: 0 where a draw is below the rate, else `1 / (1 - rate)`, the mean being 1. */
export function writeDropoutMask(draws: Float64Array, rate: number, mask: Float32Array): void {
  const kept = 1 / (1 - rate);
  for (let i = 0; i < draws.length; i++) mask[i] = draws[i] < rate ? 0 : kept;
}
