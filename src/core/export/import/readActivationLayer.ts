import { ACTIVATIONS } from "../../activations/activations";
import { fieldPath, makeProblem, type Report } from "../../experiment/problem";
import { fieldOf } from "./json";
import type { SavedActivation } from "./readIdentifier";
import type { SavedStep } from "./SavedStep";

/** What a setting must be for the layer to be an activation of ours. */
interface Setting {
  /** The first of them that is there counts. */
  readonly names: readonly string[];
  readonly allowed: readonly (number | null)[];
  /** Whether what is absent is not one of the allowed. */
  readonly isRequired?: boolean;
}

interface ActivationLayer {
  readonly is: SavedActivation;
  readonly settings: readonly Setting[];
}

/** Every layer class that does nothing but an activation of ours: those that we write, and others of Keras. */
const LAYERS = new Map<string, ActivationLayer>([
  [
    "ReLU",
    {
      is: "relu",
      settings: [
        { names: ["max_value"], allowed: [null] },
        { names: ["negative_slope"], allowed: [0] },
        { names: ["threshold"], allowed: [0] },
      ],
    },
  ],
  ["ELU", { is: "elu", settings: [{ names: ["alpha"], allowed: [1] }] }],
  ["Softmax", { is: "softmax", settings: [{ names: ["axis"], allowed: [-1, 1] }] }],
  ...Object.values(ACTIVATIONS).flatMap(({ id, frameworks }) => {
    if (frameworks.kind === "named") return [];
    const config = frameworks.kind === "layer" ? frameworks.config : {};
    const settings = Object.entries(config).map(([name, value]) => ({
      // Keras 3 calls the slope of leaky ReLU otherwise.
      names: name === "alpha" ? [name, "negative_slope"] : [name],
      allowed: [value],
      isRequired: true,
    }));
    return [[frameworks.className, { is: id, settings }] as const];
  }),
]);

/** The activation that a layer is, with settings other than ours reported; null for layers that are none. */
export function readActivationLayer(
  { className, config, path }: SavedStep,
  report: Report,
): SavedActivation | null {
  // Keras writes the package of a registered class before it.
  const layer = LAYERS.get(className.replace(/^Custom>/, ""));
  if (!layer) return null;
  for (const { names, allowed, isRequired = false } of layer.settings) {
    const name = names.find((candidate) => fieldOf(config, candidate) !== undefined) ?? names[0];
    const found = fieldOf(config, name) ?? null;
    const isDefault = found === null && !isRequired;
    if (!isDefault && !allowed.some((value) => isSame(found, value)))
      report(makeProblem(fieldPath(path, name), `must be ${allowed.join(" or ")}`, found));
  }
  return layer.is;
}

/** Keras writes float32 numbers in float64 decimals: 0.01 as 0.009999999776482582. */
function isSame(found: unknown, allowed: number | null): boolean {
  if (typeof found !== "number" || allowed === null) return found === allowed;
  return Math.fround(found) === Math.fround(allowed);
}
