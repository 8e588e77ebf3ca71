import type { Experiment } from "../../experiment/Experiment";
import { resolveVariants, type ResolvedVariant } from "../../experiment/resolveVariants";
import { fractionInWords, type GradientShare } from "../gradientShare";
import type { Treatment } from "./Cure";
import { CURES, type CureId } from "./cures";
import { expectedShare } from "./expectedShare";
import { treatVariant } from "./treatVariant";

/** A cure as it is offered for one variant. */
export interface Offer extends Treatment {
  readonly id: CureId;
  /** What the theory of wide layers expects of layer 1's gradient at the start, where the cure changes that; else null. */
  readonly expectation: string | null;
  /** The variant that is just that already; null where there is none. */
  readonly comparedAs: string | null;
}

/** Those of the cures that the variant can have, each by itself. */
export function offerCures(
  experiment: Experiment,
  index: number,
  cures: readonly CureId[],
): Offer[] {
  const variants = resolveVariants(experiment);
  const variant = variants[index];
  return cures.flatMap((id) => {
    const treatment = CURES[id](variant, experiment);
    if (!treatment) return [];
    const treated = resolveVariants({
      ...experiment,
      variants: [treatVariant(experiment, index, treatment.override, variant.name)],
    })[0];
    const same = variants.find((one) => settingsOf(one) === settingsOf(treated));
    const share = expectedShare(treated, experiment);
    const isOther = share !== null && share.ratio !== expectedShare(variant, experiment)?.ratio;
    return [
      {
        ...treatment,
        id,
        expectation: isOther ? expectationInWords(share) : null,
        comparedAs: same?.name ?? null,
      },
    ];
  });
}

/** "theory: layer 1 starts at 1/120 of layer 5's" */
function expectationInWords({ ratio, numHidden }: GradientShare): string {
  const part = fractionInWords(ratio);
  if (!(ratio > 0)) return "theory: no gradient at the start";
  return `theory: layer 1 starts at ${part === "" ? "about" : part} layer ${numHidden}'s`;
}

/** Variants that are equal in these train alike. */
function settingsOf({ hidden, network, training }: ResolvedVariant): string {
  return JSON.stringify([hidden, { ...network, hidden: null, activation: null }, training]);
}
