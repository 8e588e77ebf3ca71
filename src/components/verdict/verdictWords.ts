import type { ChartId } from "../../core/verdict/Diagnosis";

/** The words around a diagnosis; they come with the stage. */
export const VERDICT_WORDS = {
  also: "Also",
  tag: (name: string, text: string) => `${text}: diagnosis of ${name}`,
  beside: "Add beside it, to compare",
  sameStart: "A new run begins: same data, same batches, same seed.",
  full: "Six variants are the most. The new one takes the place of",
  comparedAs: (label: string, name: string) =>
    label === name ? `Compared already: ${name}.` : `Compared already: ${label}, as ${name}.`,
} as const;

/** The charts that evidence points at, by the titles that stand over them. */
export const CHART_TITLES: Readonly<Record<ChartId, string>> = {
  loss: "Loss",
  gradientByLayer: "Gradient by layer",
  layer1: "Layer 1 over time",
  activations: "Activations",
  layersOverTime: "Layers over time",
};
