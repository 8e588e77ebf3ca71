import type { PathFactor } from "../../core/network/chain/pathFactors";
import { unitName, type NetworkNames } from "../network/networkNames";

export const ROUTE_SEPARATOR = " › ";

/**
 * The units that a path's gradient comes through, from the parameter's input to the loss: "x₁ › 3 › 7 › class 1";
 * a layer that it goes round is in brackets.
 */
export function pathRoute(factors: readonly PathFactor[], names: NetworkNames): string {
  return factors
    .filter(isStop)
    .map((factor) => stopName(factor, names))
    .join(ROUTE_SEPARATOR);
}

/** Whether a factor stands for a unit that the path comes through, and not for the way there. */
export function isStop({ kind }: PathFactor): boolean {
  return kind !== "weight";
}

/** A unit's number, or the name of a feature or an output. */
export function stopName({ kind, layer, unit }: PathFactor, names: NetworkNames): string {
  if (kind === "skip") return `(${unit + 1})`;
  if (kind === "input" && layer === 0) return names.features[unit] ?? `${unit + 1}`;
  if (kind !== "loss") return `${unit + 1}`;
  return names.outputs.at(unit) ?? unitName({ layer, unit }, names);
}
