import { COMPARE_FIELDS, type ComparedValue, type CompareId } from "./compareFields";
import type { Experiment } from "./Experiment";
import { resolveVariants, type ResolvedVariant } from "./resolveVariants";

/** The single field that the variants differ in; null where they are fewer than two or differ in several or another. */
export function comparedField(experiment: Experiment): CompareId | null {
  const [name, ...others] = differingFields(experiment);
  if (name === undefined || others.length > 0) return null;
  if (name === "hidden") return comparedShape(resolveVariants(experiment));
  return Object.hasOwn(COMPARE_FIELDS, name) ? (name as CompareId) : null;
}

/** The value of the compared field in each variant, in their order. */
export function comparedValues(experiment: Experiment, id: CompareId): ComparedValue[] {
  return resolveVariants(experiment).map((variant) => COMPARE_FIELDS[id].valueIn(variant));
}

/** Fields of network and training, by name, that not all variants have equal. */
export function differingFields(experiment: Experiment): string[] {
  const settings = resolveVariants(experiment).map((variant) => ({
    ...variant.network,
    ...variant.training,
  }));
  return Object.keys(settings[0]).filter((name) => {
    const values = settings.map((fields) => JSON.stringify(fields[name as keyof typeof fields]));
    return values.some((value) => value !== values[0]);
  });
}

/** Depth where all layers of all variants are equal, width where the depths are and each variant has one width. */
function comparedShape(variants: readonly ResolvedVariant[]): "depth" | "width" | null {
  const widths = variants.map(({ hidden }) => new Set(hidden.map(({ units }) => units)));
  if (new Set(widths.flatMap((units) => [...units])).size === 1) return "depth";
  const isOneDepth = variants.every(({ hidden }) => hidden.length === variants[0].hidden.length);
  return isOneDepth && widths.every((units) => units.size === 1) ? "width" : null;
}
