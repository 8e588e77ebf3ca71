import { joinNames } from "../verdict/resultInWords";

/** "layer 3", "layers 1 to 3, 5 and the output layer", "every layer": of 1 to `numLayers`, the output layer, in order. */
export function layersInWords(layers: readonly number[], numLayers: number): string {
  if (layers.length === numLayers) return "every layer";
  const hidden = layers.filter((layer) => layer < numLayers);
  const firsts = hidden.filter((layer, i) => layer - 1 !== hidden[i - 1]);
  const lasts = hidden.filter((layer, i) => layer + 1 !== hidden[i + 1]);
  const runs = firsts.map((first, i) =>
    first === lasts[i] ? `${first}` : `${first} to ${lasts[i]}`,
  );
  if (runs.length > 0) runs[0] = `${hidden.length === 1 ? "layer" : "layers"} ${runs[0]}`;
  return joinNames(layers.includes(numLayers) ? [...runs, "the output layer"] : runs);
}
