import type { Experiment } from "../../../core/experiment/Experiment";
import { resolveVariants } from "../../../core/experiment/resolveVariants";

/**
 * The variant whose loss is looked at before one is chosen: the first with tanh, whose map is smooth and far from level; else the
 * first that is not all sigmoid, whose slopes shrink with every layer; else the first.
 */
export function firstVariant(experiment: Experiment): number {
  const used = resolveVariants(experiment).map(({ hidden }) =>
    hidden.map(({ activation }) => activation),
  );
  const withTanh = used.findIndex((activations) => activations.includes("tanh"));
  if (withTanh >= 0) return withTanh;
  return Math.max(
    0,
    used.findIndex((activations) => activations.some((activation) => activation !== "sigmoid")),
  );
}
