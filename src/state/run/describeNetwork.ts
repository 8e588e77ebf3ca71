import { ACTIVATIONS } from "../../core/activations/activations";
import type { LayerShape, ResolvedVariant } from "../../core/experiment/resolveVariants";
import { INITIALIZERS } from "../../core/initializers/initializers";
import { OPTIMIZERS } from "../../core/training/optimizers/optimizers";

/** What a network is, in a line: "5 × 16, tanh, Glorot uniform, SGD 0.1". */
export function describeNetwork({ hidden, network, training }: ResolvedVariant): string {
  const parts = [
    describeLayers(hidden),
    describeActivations(hidden),
    INITIALIZERS[network.initializer].name,
    `${OPTIMIZERS[training.optimizer].name} ${training.learningRate}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The activation that all hidden layers share; null where there are none or several. */
export function sharedActivation(hidden: readonly LayerShape[]) {
  const [first] = hidden;
  const isShared = first !== undefined && hidden.every((l) => l.activation === first.activation);
  return isShared ? ACTIVATIONS[first.activation] : null;
}

function describeLayers(hidden: readonly LayerShape[]): string {
  if (hidden.length === 0) return "no hidden layer";
  const [{ units }] = hidden;
  if (hidden.every((layer) => layer.units === units)) return `${hidden.length} × ${units}`;
  return hidden.map((layer) => layer.units).join("-");
}

function describeActivations(hidden: readonly LayerShape[]): string {
  if (hidden.length === 0) return "";
  return sharedActivation(hidden)?.name ?? "several activations";
}
