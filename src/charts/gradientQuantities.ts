import type { Spread, VariantView } from "../core/experiment/VariantView";
import { toCurve, type Curve } from "./toCurve";

export type GradientId = "delta" | "weightGradient";

/** One of the two gradients that the charts show, never mixed: what they take of a variant. */
export interface GradientQuantity {
  readonly name: string;
  readonly formula: string;
  /** Its rms a layer now, first layer first. */
  byLayer(view: VariantView): readonly Spread[];
  /** Its rms in layer 1 over epochs. */
  inFirstLayer(view: VariantView): Curve;
}

/** In the order of the chooser; at initialization deltas shrink from layer to layer where weight gradients need not. */
export const GRADIENT_QUANTITIES: Readonly<Record<GradientId, GradientQuantity>> = {
  delta: {
    name: "delta",
    formula: "dL/dz",
    byLayer: ({ ladder }) => ladder,
    inFirstLayer: ({ history, index }) =>
      toCurve(history.layers, ({ deltaRms }) => deltaRms[index]?.[0]),
  },
  weightGradient: {
    name: "weight gradient",
    formula: "dL/dW",
    byLayer: ({ weightGradients }) => weightGradients,
    inFirstLayer: ({ history, index }) =>
      toCurve(history.layers, ({ weightGradientRms }) => weightGradientRms[index]?.[0]),
  },
};

/** What is plotted, for those who read the chart as a table: `rms delta (dL/dz)`. */
export function rmsName({ name, formula }: GradientQuantity): string {
  return `rms ${name} (${formula})`;
}
