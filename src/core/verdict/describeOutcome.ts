import { formatLoss } from "../math/formatNumber";
import type { ChanceLevel } from "./chanceLevel";
import type { VariantFindings, VerdictKind } from "./findings";
import { resultInWords } from "./resultInWords";

/** A clause and the kind it would give a sentence. */
export interface Clause {
  readonly kind: VerdictKind;
  readonly text: string;
}

/** How near chance still is chance: a share of its loss, and a step of accuracy above it, or less where little is left above. */
export const NEAR_CHANCE = 0.05;
const NEAR_CHANCE_SHARE = 0.1;
/** How near both losses sit at chance, as a share of its loss. */
const AT_CHANCE = 0.02;
/** What counts as solved: test accuracy, and for real targets the share of chance's loss that is left. */
const SOLVED_ACCURACY = 0.95;
const SOLVED_LOSS_SHARE = 0.05;
/** Overfitting: a test loss of this many train losses, and above it by this share of chance's; halfway through training 2 is common. */
const OVERFITTING_RATIO = 2.5;
const OVERFITTING_GAP = 0.25;

/** What the losses and the accuracy say of a variant, beside chance; null before the first finite evaluation. */
export function describeOutcome(variant: VariantFindings): Clause | null {
  const { trainLoss, testLoss, testAccuracy, chance } = variant;
  if (trainLoss === null || testLoss === null) return null;
  if (!Number.isFinite(trainLoss) || !Number.isFinite(testLoss)) return null;
  const result = resultInWords(variant);
  if (isBlind(variant) && trainLoss >= chance.loss * (1 - NEAR_CHANCE))
    return { kind: "chance", text: chanceInWords(trainLoss, testLoss, chance) };
  if (
    testLoss > trainLoss * OVERFITTING_RATIO &&
    testLoss - trainLoss > OVERFITTING_GAP * chance.loss
  )
    return {
      kind: "overfitting",
      text: `overfits: loss ${formatLoss(trainLoss)} train, ${formatLoss(testLoss)} test`,
    };
  const isSolved =
    testAccuracy === null
      ? testLoss <= chance.loss * SOLVED_LOSS_SHARE
      : testAccuracy >= SOLVED_ACCURACY;
  const isAbove = trainLoss > chance.loss * (1 + NEAR_CHANCE);
  const above = `, train loss ${formatLoss(trainLoss)} above ${chance.brief}`;
  return { kind: isSolved ? "solved" : "learning", text: isAbove ? result + above : result };
}

/** Whether the test accuracy could be a guess; always so for real targets, which have none. */
export function isBlind({ testAccuracy, chance: { accuracy } }: VariantFindings): boolean {
  if (testAccuracy === null || accuracy === null) return true;
  return testAccuracy < accuracy + Math.min(NEAR_CHANCE, NEAR_CHANCE_SHARE * (1 - accuracy));
}

/** Which loss is at chance or above it; the train loss is known not to be below. */
function chanceInWords(trainLoss: number, testLoss: number, chance: ChanceLevel): string {
  const isWithin = (share: number, loss: number) =>
    Math.abs(loss - chance.loss) <= share * chance.loss;
  if (isWithin(AT_CHANCE, trainLoss) && isWithin(AT_CHANCE, testLoss)) return `at ${chance.brief}`;
  if (!isWithin(NEAR_CHANCE, trainLoss))
    return `train loss ${formatLoss(trainLoss)}, above ${chance.brief}`;
  if (isWithin(NEAR_CHANCE, testLoss)) return `near ${chance.brief}`;
  return testLoss > chance.loss
    ? `test loss ${formatLoss(testLoss)}, above ${chance.brief}`
    : `train loss ${formatLoss(trainLoss)}, near ${chance.brief}`;
}
