import type { VariantView } from "../core/experiment/VariantView";

/** Names the layers whose gradient is exactly 0 and so has no place on a log axis: "exactly 0: sigmoid 1–3"; null for none. */
export function zeroNote(views: readonly VariantView[], layers: "all" | "first"): string | null {
  const parts = views.flatMap(({ name, ladder }) => {
    const considered = layers === "first" ? ladder.slice(0, 1) : ladder;
    const zeros = considered.flatMap(({ median }, layer) => (median === 0 ? [layer + 1] : []));
    if (zeros.length === 0) return [];
    return [layers === "first" ? name : `${name} ${layerRange(zeros)}`];
  });
  return parts.length === 0 ? null : `exactly 0: ${parts.join(", ")}`;
}

/** `3`, `1–7`: deltas vanish from some layer down to the first, so the range has no holes. */
function layerRange(layers: readonly number[]): string {
  const [first] = layers;
  const last = layers.at(-1);
  return first === last ? `${first}` : `${first}–${last}`;
}
