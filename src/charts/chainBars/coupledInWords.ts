import type { CoupledChain } from "../../core/network/chain/chainOfFactors";

/** Why the gradient of a parameter below a normalized layer is no sum over paths from unit to unit. */
export function coupledInWords({ by, layer }: Pick<CoupledChain, "by" | "layer">): string {
  return by === "examples"
    ? `Layer ${layer} has batch normalization: each unit's mean and spread come from all examples together, so the gradient runs through every example at once and is no sum over paths from unit to unit.`
    : `Layer ${layer} has layer normalization: each unit's input depends on all units of its layer, so the gradient runs through them all at once and is no sum over paths from unit to unit.`;
}
