import type { NetworkTrace } from "./NetworkTrace";

/** Sums over all paths from each unit of a layer to the loss, `[units]`. */
export interface PathSums {
  /** Of the products: `dL/da`. */
  readonly products: Float64Array;
  /** Of `|product|`. */
  readonly magnitudes: Float64Array;
}

/**
 * What all paths from the activations of `layer` (from 1) to the loss of one example add up to. Of the products it is
 * backpropagation: `dL/da[j] = sum over k of W[j, k] f'(z[k]) dL/da[k]`, k the next layer's units, and `1 dL/da[j]`
 * more by a residual connection. The same recursion with the factors' magnitudes adds up `|product|` path by path.
 */
export function sumOverPaths(
  { layers, lossSlopes }: NetworkTrace,
  layer: number,
  example: number,
): PathSums {
  const numOutputs = layers[layers.length - 1].fanOut;
  let products = lossSlopes.slice(example * numOutputs, (example + 1) * numOutputs);
  let magnitudes = products.map(Math.abs);
  for (let l = layers.length - 1; l >= layer; l--) {
    const { fanIn, fanOut, weights, slopes, isResidual } = layers[l];
    const through = slopes.subarray(example * fanOut, (example + 1) * fanOut);
    const arriving = products.map((product, k) => product * through[k]);
    const arrivingSizes = magnitudes.map((size, k) => size * Math.abs(through[k]));
    const before = { products: new Float64Array(fanIn), magnitudes: new Float64Array(fanIn) };
    for (let j = 0; j < fanIn; j++) {
      let product = isResidual ? products[j] : 0;
      let size = isResidual ? magnitudes[j] : 0;
      for (let k = 0; k < fanOut; k++) {
        const w = weights[j * fanOut + k];
        product += w * arriving[k];
        size += Math.abs(w) * arrivingSizes[k];
      }
      before.products[j] = product;
      before.magnitudes[j] = size;
    }
    ({ products, magnitudes } = before);
  }
  return { products, magnitudes };
}
