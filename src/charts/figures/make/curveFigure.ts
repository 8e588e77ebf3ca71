import type { VariantView } from "../../../core/experiment/VariantView";
import type { CurveFigure } from "../Figure";

/** A variant's output along one column; null where none is shown. */
export function curveFigure(
  { index: variant, name, curve, points }: VariantView,
  hasTestPoints: boolean,
): CurveFigure | null {
  if (!curve || !points) return null;
  return { kind: "curve", title: `Curve of ${name}`, name, variant, curve, points, hasTestPoints };
}
