import { ACTIVATIONS } from "../../core/activations/activations";
import { INITIALIZERS } from "../../core/initializers/initializers";
import type { ExplorationSettings } from "../../core/theory/Exploration";

/** "30 × 64 sigmoid, Glorot uniform", and the inputs where they are not the data. */
export function describeExplored(settings: ExplorationSettings): string {
  const { depth, width, activation, initializer, inputs } = settings;
  const network = `${depth} × ${width} ${ACTIVATIONS[activation].name}, ${INITIALIZERS[initializer].name}`;
  return inputs === "gaussian" ? `${network}, Gaussian inputs` : network;
}
