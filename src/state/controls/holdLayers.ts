import type { HiddenLayer } from "../../core/experiment/Experiment";
import { activationOf, unitsOf, withActivation, withUnits } from "../experiment/hiddenLayers";
import type { Locks } from "./Locks";

type Layers = readonly HiddenLayer[];

/** Hidden layers after an edit, with the number, the units and the activations that are locked as they were before it. */
export function holdLayers(before: Layers, after: Layers, locks: Locks): Layers {
  const length = locks.hold("depth", before.length, after.length);
  return Array.from({ length }, (_, i) => {
    const was = before[i] ?? after[i];
    const is = after[i] ?? was;
    const units = locks.hold(`units.${i + 1}`, unitsOf(was), unitsOf(is));
    const activation = locks.hold(`activation.${i + 1}`, activationOf(was), activationOf(is));
    return withActivation(withUnits(is, units), activation);
  });
}
