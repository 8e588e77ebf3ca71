import type { PathFactor } from "../../core/network/chain/pathFactors";
import { unitName, type NetworkNames } from "../network/networkNames";

/**
 * The units that a path's gradient comes through, from the parameter's input to the loss: "x₁ → 3 → 7 → class 1";
 * a layer that it goes round is in brackets.
 */
export function pathRoute(factors: readonly PathFactor[], names: NetworkNames): string {
  const stops = factors.map((factor) => {
    const { kind, layer, unit } = factor;
    if (kind === "weight") return null;
    if (kind === "skip") return `(${unit + 1})`;
    if (kind === "input" && layer === 0) return names.features[unit] ?? `${unit + 1}`;
    if (kind !== "loss") return `${unit + 1}`;
    return names.outputs.at(unit) ?? unitName({ layer, unit }, names);
  });
  return stops.filter((stop) => stop !== null).join(" → ");
}
