import type { VariantView } from "../../../core/experiment/VariantView";
import type { ConfusionFigure } from "../Figure";

/** Which classes a variant confuses; null before the first evaluation and for real targets. */
export function confusionFigure({
  name,
  confusion,
}: Pick<VariantView, "name" | "confusion">): ConfusionFigure | null {
  return confusion && { kind: "confusion", title: `Confusion matrix of ${name}`, confusion };
}
