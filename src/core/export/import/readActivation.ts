import { ACTIVATIONS } from "../../activations/activations";
import type { ActivationId } from "../../experiment/Experiment";
import { fieldOf, type JsonRecord } from "./json";

/** What a saved activation is to us: one of ours, or softmax. */
export type SavedActivation = ActivationId | "softmax";

const TABLE = Object.values(ACTIVATIONS);

const IDENTIFIERS = new Map<string, SavedActivation>([
  ["softmax", "softmax"],
  // Keras's second name for swish.
  ["silu", "silu"],
  ...TABLE.flatMap(({ id, frameworks }) =>
    frameworks.kind === "named" ? [[frameworks.identifier, id] as const] : [],
  ),
]);

/** The identifiers that a saved layer's `activation` may have. */
export const ACTIVATION_IDENTIFIERS: readonly string[] = [...IDENTIFIERS.keys()];

/** The activation of an identifier, absent or null being linear; undefined where we have none like it. */
export function readIdentifier(value: unknown): SavedActivation | undefined {
  if (value === undefined || value === null) return "linear";
  return typeof value === "string" ? IDENTIFIERS.get(value) : undefined;
}

/** Settings with which Keras's own layers are activations of ours; what is absent has its default there. */
const LAYERS: Readonly<Record<string, { is: SavedActivation; config: readonly Setting[] }>> = {
  ReLU: {
    is: "relu",
    config: [
      { names: ["max_value"], value: null },
      { names: ["negative_slope"], value: 0 },
      { names: ["threshold"], value: 0 },
    ],
  },
  ELU: { is: "elu", config: [{ names: ["alpha"], value: 1 }] },
  Softmax: { is: "softmax", config: [{ names: ["axis"], value: -1 }] },
};

interface Setting {
  readonly names: readonly string[];
  readonly value: number | null;
  readonly isRequired?: boolean;
}

/** A setting of an activation layer that ours does not have. */
export interface OtherSetting {
  readonly name: string;
  readonly expected: number | null;
  readonly found: unknown;
}

/** A layer class that is nothing but an activation, and how its settings differ from ours; null for other classes. */
export function readActivationLayer(
  className: string,
  config: JsonRecord,
): { is: SavedActivation; others: readonly OtherSetting[] } | null {
  // Keras names a registered class by its package too.
  const own = className.replace(/^Custom>/, "");
  for (const { id, frameworks } of TABLE) {
    if (frameworks.kind === "named" || frameworks.className !== own) continue;
    if (frameworks.kind === "custom") return { is: id, others: [] };
    const settings = Object.entries(frameworks.config).map(([name, value]) => ({
      // Keras 3 calls the slope of leaky ReLU otherwise.
      names: name === "alpha" ? [name, "negative_slope"] : [name],
      value,
      isRequired: true,
    }));
    return { is: id, others: otherSettings(settings, config) };
  }
  if (!Object.hasOwn(LAYERS, className)) return null;
  const layer = LAYERS[className];
  return { is: layer.is, others: otherSettings(layer.config, config) };
}

function otherSettings(settings: readonly Setting[], config: JsonRecord): OtherSetting[] {
  return settings.flatMap(({ names, value, isRequired = false }) => {
    const name = names.find((candidate) => fieldOf(config, candidate) !== undefined) ?? names[0];
    const found = fieldOf(config, name);
    return isSame(found, value, isRequired) ? [] : [{ name, expected: value, found }];
  });
}

/** Keras writes float32 numbers in float64 decimals: 0.01 as 0.009999999776482582. */
function isSame(found: unknown, expected: number | null, isRequired: boolean): boolean {
  if (found === undefined) return !isRequired;
  if (found === null || expected === null || typeof found !== "number")
    return found === expected || (found === null && !isRequired);
  return Math.fround(found) === Math.fround(expected);
}
