import { formatLoss } from "../../math/formatNumber";
import { describeOutcome } from "../describeOutcome";
import type { DiagnosisKind, Evidence } from "../Diagnosis";
import type { DiagnosisFindings } from "../DiagnosisFindings";
import { losses } from "./evidence";

/** Clear of chance's loss on either side, as describeOutcome's nearness is 5%. */
const BELOW = 0.9;
const ABOVE = 1.05;

/** The train loss is far below the test loss: the network knows its train set by heart. */
export const overfitting: DiagnosisKind = {
  name: "overfitting",
  advice:
    "The network fits what is particular to its train set. More examples help; dropout, an L2 penalty or fewer units " +
    "leave it less room.",
  cures: ["dropout", "l2"],
  find(findings) {
    const isApart = describeOutcome(findings)?.kind === "overfitting";
    if (!isApart && !isWorseThanGuess(findings)) return null;
    return [...losses(findings), ...lowestTestLoss(findings)];
  },
};

/** It loses more on the test set than a guess would, and on the train set less. */
function isWorseThanGuess({ trainLoss, testLoss, chance }: DiagnosisFindings): boolean {
  if (trainLoss === null || testLoss === null) return false;
  return trainLoss < BELOW * chance.loss && testLoss > ABOVE * chance.loss;
}

/** Where it would have been best to stop; of no use where that is before anything was learned. */
function lowestTestLoss({ history: { epochs, testLoss }, chance }: DiagnosisFindings): Evidence[] {
  const lowest = Math.min(...testLoss.filter(Number.isFinite));
  const at = testLoss.indexOf(lowest);
  if (at < 0 || at === testLoss.length - 1) return [];
  const when = epochs[at] === 0 ? "before the first step" : `at epoch ${Math.round(epochs[at])}`;
  const isOfUse = epochs[at] > 0 && lowest < BELOW * chance.loss;
  const meaning = isOfUse
    ? "stopping there costs nothing"
    : "what it has learned does not carry over to other examples";
  const text = `The test loss was lowest, ${formatLoss(lowest)}, ${when}: ${meaning}.`;
  return [{ text, chart: "loss" }];
}
