/** Layers (from 1, in order) in few words: `3`, `1–7`, `1, 4–out`, where `output` is the number of the output layer. */
export function layerRanges(layers: readonly number[], output: number): string {
  const nameOf = (layer: number) => (layer === output ? "out" : `${layer}`);
  const firsts = layers.filter((layer, i) => layer !== layers[i - 1] + 1);
  const lasts = layers.filter((layer, i) => layer !== layers[i + 1] - 1);
  return firsts
    .map((first, i) => (first === lasts[i] ? [first] : [first, lasts[i]]).map(nameOf).join("–"))
    .join(", ");
}
