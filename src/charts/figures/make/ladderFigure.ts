import type { VariantView } from "../../../core/experiment/VariantView";
import type { LadderDomain } from "../../ladderScale";
import type { LadderFigure } from "../Figure";

/** The gradient that reaches each layer of a variant; null before the first statistics. */
export function ladderFigure(
  { index: variant, name, ladder }: Pick<VariantView, "index" | "name" | "ladder">,
  domain: LadderDomain,
): LadderFigure | null {
  const title = `Gradient by layer of ${name}`;
  return ladder.length > 0 ? { kind: "ladder", title, variant, ladder, domain } : null;
}
