import { ACTIVATIONS } from "../../activations/activations";
import type { ActivationId } from "../../experiment/Experiment";

/** What a saved activation is to us: one of ours, or softmax. */
export type SavedActivation = ActivationId | "softmax";

const IDENTIFIERS = new Map<string, SavedActivation>([
  ["softmax", "softmax"],
  // Keras's second name for swish.
  ["silu", "silu"],
  ...Object.values(ACTIVATIONS).flatMap(({ id, frameworks }) =>
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
