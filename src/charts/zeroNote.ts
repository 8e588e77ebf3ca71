import type { VariantView } from "../core/experiment/VariantView";
import type { GradientQuantity } from "./gradientQuantities";

/** Names the layers whose gradient is exactly 0 and so has no place on a log axis: "zero: sigmoid 1–3"; null for none. */
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

/** `3`, `1–7`, `1, 4–out`: deltas vanish from some layer down to the first, weight gradients wherever a layer's input does. */
function layerRanges(layers: readonly number[], output: number): string {
  const nameOf = (layer: number) => (layer === output ? "out" : `${layer}`);
  const firsts = layers.filter((layer, i) => layer !== layers[i - 1] + 1);
  const lasts = layers.filter((layer, i) => layer !== layers[i + 1] - 1);
  return firsts
    .map((first, i) => (first === lasts[i] ? [first] : [first, lasts[i]]).map(nameOf).join("–"))
    .join(", ");
}
