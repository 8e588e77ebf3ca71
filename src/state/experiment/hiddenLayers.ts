/** @file Hidden layers, whichever way the document writes them. */
import type { ActivationId, HiddenLayer } from "../../core/experiment/Experiment";

export function unitsOf(layer: HiddenLayer): number {
  return typeof layer === "number" ? layer : layer.units;
}

/** The layer's own activation; null where it has the network's. */
export function activationOf(layer: HiddenLayer): ActivationId | null {
  return typeof layer === "number" ? null : layer.activation;
}

export function withUnits(layer: HiddenLayer, units: number): HiddenLayer {
  return typeof layer === "number" ? units : { ...layer, units };
}

/** `null` gives the layer the network's activation again. */
export function withActivation(layer: HiddenLayer, activation: ActivationId | null): HiddenLayer {
  const units = unitsOf(layer);
  return activation === null ? units : { units, activation };
}

/** "5 × 16", or the units of each layer: "8-4-2". */
export function describeHidden(hidden: readonly HiddenLayer[]): string {
  const units = hidden.map(unitsOf);
  if (units.length === 0) return "no hidden layer";
  const isEven = units.every((count) => count === units[0]);
  return isEven ? `${units.length} × ${units[0]}` : units.join("-");
}
