import type { PathFactor } from "../../core/network/chain/pathFactors";
import { unitName, type NetworkNames } from "../network/networkNames";

/** A factor in words: "local slope of layer 3 unit 5". */
export function factorMeaning(factor: PathFactor, names: NetworkNames): string {
  const { kind, layer, unit } = factor;
  const name = unitName({ layer, unit }, names);
  switch (kind) {
    case "input":
      return layer === 0 ? name : `activation of ${name}`;
    case "slope":
      return `local slope of ${name}`;
    case "weight":
      return `weight from unit ${factor.from + 1} to ${layer === names.numLayers ? name : `unit ${unit + 1}`}`;
    case "skip":
      return `residual connection round layer ${layer}`;
    case "loss":
      return `slope of the loss at ${name}`;
  }
}
