import type { PathFactor } from "../../core/network/chain/pathFactors";
import type { ParameterPlace } from "../../core/network/ParameterAddress";
import type { LinkPlace } from "../network/DrawnNetwork";

/** The links of the picture that a path leads along, that of the weight itself first. */
export function pathLinks(
  { layer, from, to }: ParameterPlace,
  factors: readonly PathFactor[],
): LinkPlace[] {
  const own = from === null ? [] : [{ layer, from, to }];
  const others = factors.flatMap((factor) =>
    factor.kind === "weight" ? [{ layer: factor.layer, from: factor.from, to: factor.unit }] : [],
  );
  return [...own, ...others];
}
