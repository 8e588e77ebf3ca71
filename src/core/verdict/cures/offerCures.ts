import type { Experiment } from "../../experiment/Experiment";
import { resolveVariants, type ResolvedVariant } from "../../experiment/resolveVariants";
import { fractionInWords, type GradientShare } from "../gradientShare";
import type { Treatment } from "./Cure";
import { CURES, type CureId } from "./cures";
import { expectedShare } from "./expectedShare";
import { treatVariant } from "./treatVariant";

/** Hidden layers from which on batch normalization's growing gradient is told of. */
const DEEP = 10;

/** A cure as it is offered for one variant. */
export interface Offer extends Treatment {
  readonly id: CureId;
  /** What is known, or expected by the theory of wide layers, of layer 1's gradient at the start with the cure; else null. */
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
        expectation: isOther ? expectationInWords(share) : knownPrice(treated),
        comparedAs: same?.name ?? null,
      },
    ];
  });
}

/** Batch normalization alone makes the gradient of deep ReLU networks grow towards layer 1: Yang et al. 2019. */
function knownPrice({ hidden, network }: ResolvedVariant): string | null {
  const isDeepRelu =
    hidden.length >= DEEP && hidden.every(({ activation }) => activation === "relu");
  const isGrowing = isDeepRelu && network.normalization === "batch" && !network.residual;
  return isGrowing ? "known: in deep ReLU networks the gradient then grows towards layer 1" : null;
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
