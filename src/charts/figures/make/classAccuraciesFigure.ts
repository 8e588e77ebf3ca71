import type { VariantView } from "../../../core/experiment/VariantView";
import type { ClassAccuraciesFigure } from "../Figure";
import { replicateTitle } from "./replicateTitle";

/** How much of each class a variant tells; null before the first evaluation and for real targets. */
export function classAccuraciesFigure(view: VariantView): ClassAccuraciesFigure | null {
  const { index: variant, name, confusion } = view;
  const title = replicateTitle(`Accuracy by class of ${name}`, view);
  return confusion && { kind: "classAccuracies", title, variant, name, confusion };
}
