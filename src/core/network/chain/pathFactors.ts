import type { ParameterPlace } from "../ParameterAddress";
import type { Path } from "./Path";

/** One factor of the chain rule along a path; units and layers as in ParameterAddress. */
export type PathFactor =
  /** `dz/dW`, the activation or feature that the weight multiplies; `layer` is 0 for features. A bias has none. */
  | { readonly kind: "input"; readonly layer: number; readonly unit: number }
  /** `da/dz = f'(z)` of a unit. */
  | { readonly kind: "slope"; readonly layer: number; readonly unit: number }
  /** `dz/da`, a weight on the way. */
  | {
      readonly kind: "weight";
      readonly layer: number;
      readonly from: number;
      readonly unit: number;
    }
  /** The 1 of a residual connection round a layer. */
  | { readonly kind: "skip"; readonly layer: number; readonly unit: number }
  /** `dL/da` of an output unit, which is its `dL/dz` too. */
  | { readonly kind: "loss"; readonly layer: number; readonly unit: number };

/** The factors whose product is the path's part of `dL/dparameter`, from the parameter to the loss. */
export function pathFactors(
  { layer, from }: ParameterPlace,
  { units, skips }: Path,
  numLayers: number,
): PathFactor[] {
  const factors: PathFactor[] = [];
  if (from !== null) factors.push({ kind: "input", layer: layer - 1, unit: from });
  units.forEach((unit, step) => {
    const l = layer + step;
    if (skips[step]) {
      factors.push({ kind: "skip", layer: l, unit });
      return;
    }
    if (step > 0) factors.push({ kind: "weight", layer: l, from: units[step - 1], unit });
    // The output layer is linear: its slope of 1 would say nothing.
    if (l < numLayers) factors.push({ kind: "slope", layer: l, unit });
  });
  return [...factors, { kind: "loss", layer: numLayers, unit: units[units.length - 1] }];
}
