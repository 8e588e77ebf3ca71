import { formatCount } from "../math/formatNumber";
import { describeOutcome, isBlind } from "./describeOutcome";
import type { ComparisonFindings, VariantFindings } from "./findings";
import { fractionInWords, gradientShare } from "./gradientShare";
import { figureOf, joinNames, resultInWords } from "./resultInWords";

/** Differences that one more random seed could turn round: of accuracy, and for real targets of the share of variance explained, R². */
const LEVEL_ACCURACY = 0.02;
const LEVEL_SHARE = 0.02;

/** One sentence on two or more variants: who leads and who is at chance; before training, whose gradient survives. */
export function describeSummary(findings: ComparisonFindings): string | null {
  return findings.step === 0 ? compareGradients(findings) : compareResults(findings);
}

function compareGradients({ variants }: ComparisonFindings): string | null {
  const shares = variants.flatMap(({ name, deltaRms }) => {
    const share = gradientShare(deltaRms);
    return share ? [{ name, ratio: Number.isNaN(share.ratio) ? 0 : share.ratio }] : [];
  });
  if (shares.length < 2) return null;
  shares.sort((a, b) => a.ratio - b.ratio);
  const least = shares[0];
  const most = shares[shares.length - 1];
  if (most.ratio === 0) return "Before the first step, no gradient reaches layer 1 in any variant.";
  if (least.ratio === 0) {
    const none = shares.filter(({ ratio }) => ratio === 0).map(({ name }) => name);
    return `Before the first step, no gradient at all reaches layer 1 in ${joinNames(none)}.`;
  }
  const factor = fractionInWords(most.ratio / least.ratio);
  return factor === ""
    ? "Before the first step, about the same share of the gradient reaches layer 1 in every variant."
    : `Before the first step, least of the gradient reaches layer 1 in ${least.name}, most in ${most.name}: ${factor} the share.`;
}

function compareResults({
  variants,
  numReplicates,
  epoch,
  step,
}: ComparisonFindings): string | null {
  const time = inWords(epoch, step);
  const diverged = variants.filter(({ numDiverged }) => numDiverged > numReplicates / 2);
  if (diverged.length === variants.length)
    return `${time} every variant has diverged; the first thing to try is a smaller learning rate.`;
  const outcomes = variants.flatMap((variant) => {
    const outcome = diverged.includes(variant) ? null : describeOutcome(variant);
    if (!outcome) return [];
    // By accuracy, as the ranking is: by loss, one at chance could be more accurate than one that is ranked.
    const isAtChance = variant.testAccuracy === null ? outcome.kind === "chance" : isBlind(variant);
    return [{ variant, isAtChance }];
  });
  if (outcomes.length === 0) return null;

  const ahead = outcomes.filter((one) => !one.isAtChance).map(({ variant }) => variant);
  const atChance = outcomes.filter((one) => one.isAtChance).map(({ variant }) => variant);
  const clauses = [
    ahead.length === 0 ? `${time} no variant is better than chance` : `${time} ${ranking(ahead)}`,
    ahead.length > 0 && atChance.length > 0 && `${namesAre(atChance)} no better than chance`,
    diverged.length > 0 && `${joinNames(diverged.map(({ name }) => name))} diverged`,
  ].filter((clause) => typeof clause === "string");
  return `${clauses.join("; ")}.`;
}

/** "ReLU leads with test accuracy .98, then tanh with .63" */
function ranking(variants: readonly VariantFindings[]): string {
  const ranked = variants.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  const leaders = ranked.filter((variant) => isLevel(variant, ranked[0]));
  const next = ranked[leaders.length];
  const names = joinNames(leaders.map(({ name }) => name));
  const lead =
    leaders.length === 1
      ? `${names} leads with ${resultInWords(ranked[0])}`
      : `${names} are level at ${resultOfAll(leaders)}`;
  return next ? `${lead}, then ${next.name} with ${figureOf(next)}` : lead;
}

function isBetter(a: VariantFindings, b: VariantFindings): boolean {
  if (a.testAccuracy !== null && b.testAccuracy !== null) return a.testAccuracy > b.testAccuracy;
  if (a.testR2 !== null && b.testR2 !== null) return a.testR2 > b.testR2;
  return Number(a.testLoss) < Number(b.testLoss);
}

function isLevel(a: VariantFindings, best: VariantFindings): boolean {
  if (figureOf(a) === figureOf(best)) return true;
  if (a.testAccuracy !== null && best.testAccuracy !== null)
    return a.testAccuracy >= best.testAccuracy - LEVEL_ACCURACY;
  if (a.testR2 !== null && best.testR2 !== null) return a.testR2 >= best.testR2 - LEVEL_SHARE;
  return Number(a.testLoss) <= Number(best.testLoss) + LEVEL_SHARE * best.chance.loss;
}

/** The best of those that are level; of losses, which may differ by a factor, the range. */
function resultOfAll(ranked: readonly VariantFindings[]): string {
  const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
  const isLoss = best.testAccuracy === null && best.testR2 === null;
  const isRange = isLoss && figureOf(best) !== figureOf(worst);
  return isRange ? `${resultInWords(best)} to ${figureOf(worst)}` : resultInWords(best);
}

function namesAre(variants: readonly VariantFindings[]): string {
  return `${joinNames(variants.map(({ name }) => name))} ${variants.length === 1 ? "is" : "are"}`;
}

function inWords(epoch: number, step: number): string {
  const [count, unit] = epoch >= 1 ? [Math.floor(epoch), "epoch"] : [step, "step"];
  return `After ${formatCount(count)} ${unit}${count === 1 ? "" : "s"}`;
}
