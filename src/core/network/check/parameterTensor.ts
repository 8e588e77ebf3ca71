import type { ParameterAddress } from "../ParameterAddress";

/** The list of tensors, a layer each, that parameters of a kind are in. */
export const TENSORS = {
  weight: "weights",
  bias: "biases",
  gamma: "gammas",
  beta: "betas",
} as const satisfies Record<ParameterAddress["kind"], string>;

/** Where a parameter stands in its layer's tensor, whose rows have `fanOut` numbers. */
export function indexInTensor({ from, to }: ParameterAddress, fanOut: number): number {
  return (from ?? 0) * fanOut + to;
}
