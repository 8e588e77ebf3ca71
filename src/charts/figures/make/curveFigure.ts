import type { VariantView } from "../../../core/experiment/VariantView";
import type { CurveFigure } from "../Figure";
import { replicateTitle } from "./replicateTitle";

/** A variant's output along one column; null where none is shown. */
export function curveFigure(view: VariantView, hasTestPoints: boolean): CurveFigure | null {
  const { index: variant, name, curve, points } = view;
  if (!curve || !points) return null;
  return {
    kind: "curve",
    title: replicateTitle(`Curve of ${name}`, view),
    name,
    variant,
    curve,
    points,
    hasTestPoints,
  };
}
