import type { VariantView } from "../core/experiment/VariantView";

/** Says which gradients are exactly 0 and so have no place on a log axis; null where none is. */
export function zeroNote(views: readonly VariantView[], layers: "all" | "first"): string | null {
  const parts = views.flatMap(({ name, ladder }) => {
    const considered = layers === "first" ? ladder.slice(0, 1) : ladder;
    const zeros = considered.flatMap(({ median }, layer) => (median === 0 ? [layer + 1] : []));
    return zeros.length === 0 ? [] : [`${name} ${layerRange(zeros)}`];
  });
  return parts.length === 0 ? null : `Exactly 0, not drawn: ${parts.join("; ")}`;
}

/** `layer 3`, `layers 1–7`: deltas vanish from the first layer up, so the range has no holes. */
function layerRange(layers: readonly number[]): string {
  const [first] = layers;
  const last = layers.at(-1);
  return first === last ? `layer ${first}` : `layers ${first}–${last}`;
}
