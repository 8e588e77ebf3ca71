import type { LinkPlace, UnitPlace } from "./DrawnNetwork";

/** What the ends of a network are called. */
export interface NetworkNames {
  readonly features: readonly string[];
  /** Class names, or the one real output's. */
  readonly outputs: readonly string[];
  /** The output layer counted too. */
  readonly numLayers: number;
}

/** `layer 3`, `the output layer`, `the features`. */
export function layerName(layer: number, { numLayers }: NetworkNames): string {
  if (layer === 0) return "the features";
  return layer === numLayers ? "the output layer" : `layer ${layer}`;
}

/** `feature x₁`, `layer 3 unit 5`, `output 2 (class 1)`: units count from 1 for people. */
export function unitName({ layer, unit }: UnitPlace, names: NetworkNames): string {
  if (layer === 0) return `feature ${names.features[unit] ?? unit + 1}`;
  if (layer < names.numLayers) return `layer ${layer} unit ${unit + 1}`;
  const output = names.outputs.at(unit);
  return `output ${unit + 1}${output === undefined ? "" : ` (${output})`}`;
}

/** `weight from layer 2 unit 4 to layer 3 unit 5`. */
export function linkName({ layer, from, to }: LinkPlace, names: NetworkNames): string {
  const start = unitName({ layer: layer - 1, unit: from }, names);
  return `weight from ${start} to ${unitName({ layer, unit: to }, names)}`;
}
