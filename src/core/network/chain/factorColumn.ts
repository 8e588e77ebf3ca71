import type { NumberArray } from "../NumberArray";
import type { NetworkTrace } from "./NetworkTrace";
import type { PathFactor } from "./pathFactors";

/** A factor's numbers: `values[start + stride * example]`. */
interface FactorColumn {
  readonly values: NumberArray;
  readonly start: number;
  /** 0 where the number is the same for all examples. */
  readonly stride: number;
}

const ONE: FactorColumn = { values: Float64Array.of(1), start: 0, stride: 0 };

/** The factor's number for one example. */
export function factorValue(trace: NetworkTrace, factor: PathFactor, example: number): number {
  const { values, start, stride } = factorColumn(trace, factor);
  return values[start + stride * example];
}

/** Multiplies each example's product by the factor's number for that example. */
export function multiplyByFactor(
  products: Float64Array,
  trace: NetworkTrace,
  factor: PathFactor,
  examples: readonly number[],
): void {
  const { values, start, stride } = factorColumn(trace, factor);
  for (let i = 0; i < examples.length; i++) products[i] *= values[start + stride * examples[i]];
}

function factorColumn({ layers, lossSlopes }: NetworkTrace, factor: PathFactor): FactorColumn {
  const { layer, unit } = factor;
  if (factor.kind === "skip") return ONE;
  if (factor.kind === "input") {
    const { inputs, fanIn } = layers[layer];
    return { values: inputs, start: unit, stride: fanIn };
  }
  const { weights, slopes, fanOut } = layers[layer - 1];
  if (factor.kind === "weight")
    return { values: weights, start: factor.from * fanOut + unit, stride: 0 };
  return { values: factor.kind === "slope" ? slopes : lossSlopes, start: unit, stride: fanOut };
}
