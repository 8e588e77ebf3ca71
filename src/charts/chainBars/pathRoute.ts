import type { PathFactor } from "../../core/network/chain/pathFactors";
import { unitName, type NetworkNames } from "../network/networkNames";

/** What a route is cut to where it is told in short: the first stops, and the last ones. */
const FIRST = 2;
const LAST = 2;
const MOST = 6;

/**
 * The units that a path's gradient comes through, from the parameter's input to the loss: "x₁ › 3 › 7 › class 1";
 * a layer that it goes round is in brackets.
 */
export function pathRoute(factors: readonly PathFactor[], names: NetworkNames): string {
  return factors
    .filter(({ kind }) => kind !== "weight")
    .map((factor) => stopName(factor, names))
    .join(" › ");
}

/** Where paths from one parameter part: the route from the next layer on, at most six stops of it. */
export function shortRoute(factors: readonly PathFactor[], names: NetworkNames): string {
  const stops = factors.filter(({ kind }) => kind !== "weight");
  const first = stops.findIndex(({ kind }) => kind !== "input") + 1;
  const parting = stops.slice(Math.min(first, stops.length - 1)).map((one) => stopName(one, names));
  const isLong = parting.length > MOST;
  return (isLong ? [...parting.slice(0, FIRST), "…", ...parting.slice(-LAST)] : parting).join(
    " › ",
  );
}

function stopName({ kind, layer, unit }: PathFactor, names: NetworkNames): string {
  if (kind === "skip") return `(${unit + 1})`;
  if (kind === "input" && layer === 0) return names.features[unit] ?? `${unit + 1}`;
  if (kind !== "loss") return `${unit + 1}`;
  return names.outputs.at(unit) ?? unitName({ layer, unit }, names);
}
