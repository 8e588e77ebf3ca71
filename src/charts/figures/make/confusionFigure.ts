import type { VariantView } from "../../../core/experiment/VariantView";
import type { ConfusionFigure } from "../Figure";
import { replicateTitle } from "./replicateTitle";

/** Which classes a variant confuses; null before the first evaluation and for real targets. */
export function confusionFigure(view: VariantView): ConfusionFigure | null {
  const { name, confusion } = view;
  const title = replicateTitle(`Confusion matrix of ${name}`, view);
  return confusion && { kind: "confusion", title, confusion };
}
