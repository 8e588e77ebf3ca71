import type { VariantView } from "../core/experiment/VariantView";
import type { GradientQuantity } from "./gradientQuantities";
import { layerRanges } from "./layerRanges";

/**
 * Names the layers whose gradient is exactly 0 and so has no place on a log axis: "zero: sigmoid 1–3"; null for none.
 * Deltas vanish from some layer down to the first, weight gradients wherever a layer's input does.
 */
export function zeroNote(
  views: readonly VariantView[],
  { byLayer }: GradientQuantity,
  layers: "all" | "first",
): string | null {
  const parts = views.flatMap((view) => {
    const spreads = byLayer(view);
    const considered = layers === "first" ? spreads.slice(0, 1) : spreads;
    const zeros = considered.flatMap(({ median }, layer) => (median === 0 ? [layer + 1] : []));
    if (zeros.length === 0) return [];
    return [layers === "first" ? view.name : `${view.name} ${layerRanges(zeros, spreads.length)}`];
  });
  return parts.length === 0 ? null : `zero: ${parts.join(", ")}`;
}
