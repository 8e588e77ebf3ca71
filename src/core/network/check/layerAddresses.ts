import { shuffledIndices, type Rng } from "../../math/rng";
import type { ParameterAddress } from "../ParameterAddress";
import type { ReferenceParameters } from "../referenceNetwork";

/** A layer with more parameters than this is checked by a sample of them. */
const CHECKED_WHOLE = 2000;
const SAMPLE = 200;

/** The parameters of a layer (from 1) to check: all of them, or 200 drawn without repetition. */
export function layerAddresses(
  { weights, biases, gammas, betas }: ReferenceParameters,
  layer: number,
  rng: Rng,
): ParameterAddress[] {
  const units = biases[layer - 1].length;
  const numWeights = weights[layer - 1].length;
  const kinds = [
    { kind: "bias", count: units },
    { kind: "gamma", count: gammas?.[layer - 1].length ?? 0 },
    { kind: "beta", count: betas?.[layer - 1].length ?? 0 },
  ] as const;
  const others = kinds.flatMap(({ kind, count }) =>
    Array.from({ length: count }, (_, to): ParameterAddress => ({ kind, layer, from: null, to })),
  );
  const addressOf = (i: number): ParameterAddress =>
    i < numWeights
      ? { kind: "weight", layer, from: Math.floor(i / units), to: i % units }
      : others[i - numWeights];
  const total = numWeights + others.length;
  const chosen =
    total > CHECKED_WHOLE
      ? shuffledIndices(total, rng).subarray(0, SAMPLE).sort()
      : Int32Array.from({ length: total }, (_, i) => i);
  return Array.from(chosen, addressOf);
}
