import type { VariantView } from "../../../core/experiment/VariantView";
import type { HistogramsFigure } from "../Figure";

/** The activations of a layer, by its index from 0, or with "out" of each network's last; null where nobody has it. */
export function histogramsFigure(
  views: readonly VariantView[],
  layer: number | "out",
): HistogramsFigure | null {
  const histograms = views.flatMap(({ index: variant, name, activations }) => {
    const histogram = layer === "out" ? activations.at(-1) : activations.slice(0, -1)[layer];
    return histogram ? [{ variant, name, histogram }] : [];
  });
  const title = `Activations of ${layer === "out" ? "the output layer" : `layer ${layer + 1}`}`;
  return histograms.length > 0 ? { kind: "histograms", title, histograms } : null;
}
