import type * as tf from "@tensorflow/tfjs";

import type { DenseLayer } from "../../core/network/layers";
import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";

/** What of a layer a stack's tensor holds for all its networks; the names are those of `Parameters`. */
export type ParameterKind = "weights" | "biases" | "gammas" | "betas";

/** One parameter tensor of a stack, `[networks, rows, columns]`. */
export interface LayoutEntry {
  /** From 0, the first hidden layer. */
  readonly layer: number;
  readonly kind: ParameterKind;
  readonly rows: number;
  readonly columns: number;
}

/** The parameter tensors of a stack by layer; gammas and betas have no entry for a layer that is not normalized. */
export type LayerTensors = Readonly<Record<ParameterKind, tf.Tensor3D[]>>;

/** The parameters of the layers in the order in which a stack keeps them: layer by layer. */
export function parameterLayout(layers: readonly DenseLayer[]): LayoutEntry[] {
  return layers.flatMap(({ fanIn, fanOut, normalization }, layer) => {
    const row = { layer, rows: 1, columns: fanOut };
    const isNormalized = NORMALIZATIONS[normalization].over !== null;
    return [
      { layer, kind: "weights", rows: fanIn, columns: fanOut } as const,
      { ...row, kind: "biases" } as const,
      ...(isNormalized
        ? [{ ...row, kind: "gammas" } as const, { ...row, kind: "betas" } as const]
        : []),
    ];
  });
}

/** A stack's parameters, in the order of its layout, by what they are. */
export function splitParameters(
  parameters: readonly tf.Tensor3D[],
  layout: readonly LayoutEntry[],
): LayerTensors {
  const split: Record<ParameterKind, tf.Tensor3D[]> = {
    weights: [],
    biases: [],
    gammas: [],
    betas: [],
  };
  layout.forEach(({ kind, layer }, i) => (split[kind][layer] = parameters[i]));
  return split;
}
