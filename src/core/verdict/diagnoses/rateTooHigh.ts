import { courseOf } from "../courseOf";
import type { DiagnosisKind, Evidence } from "../Diagnosis";
import type { DiagnosisFindings } from "../DiagnosisFindings";
import { hasDiverged, isSolved, isStuck, isVanishing, largestUpdate, ratioNow } from "../symptoms";
import { formatLoss } from "../../math/formatNumber";
import { courseInWords, largestUpdateInWords, losses, topSaturation } from "./evidence";

/**
 * Rises of the train loss between two evaluations, as a share of chance's loss. Measured on the first visit's spiral: 2%
 * (ReLU) and 4% (tanh) at rate 0.1; 12% for ReLU at 0.3, where 60 epochs come to test accuracy .74 and not .83; 7% for tanh at 1.
 */
const JUMPS_FROM = 0.05;
/** Falls do no more than undo the rises. */
const UP_SHARE_FROM = 0.35;
/** Ten times the customary updateRatio of 1e-3. */
const LONG_STEP = 1e-2;

/** The train loss beside chance's and its own first. */
const RISEN = 1.5;

/** Steps so long that the loss jumps about or leaves the range of floats. */
export const rateTooHigh: DiagnosisKind = {
  name: "rate too high",
  advice:
    "A step follows the slope at one place; too long a step ends where the slope is another. Try a smaller learning rate " +
    "first; clipping shortens only the longest steps.",
  cures: ["lowerRate", "gradientClip"],
  find(findings) {
    if (findings.numDiverged > 0) return [...divergence(findings), ...losses(findings)];
    if (isSolved(findings)) return null;
    const risen = rise(findings);
    if (risen.length > 0)
      return [
        ...risen,
        ...topSaturation(findings),
        ...largestUpdateInWords(findings),
        ...losses(findings),
      ];
    // Where no gradient comes down, only the output layer jumps, about the class frequencies or the mean.
    if (isStuck(findings) && isVanishing(ratioNow(findings))) return null;
    const course = courseOf(findings);
    const jumps = course && course.meanRise >= JUMPS_FROM && course.upShare >= UP_SHARE_FROM;
    if (!jumps || Number(largestUpdate(findings)) < LONG_STEP) return null;
    return [courseInWords(course), ...largestUpdateInWords(findings), ...losses(findings)];
  },
};

/** Far above a guess's loss, and above where it began: bad initial weights alone bring that down. */
function rise({ trainLoss, chance, history }: DiagnosisFindings): Evidence[] {
  const start = history.trainLoss[0];
  if (trainLoss === null || !(trainLoss > RISEN * Math.max(start, chance.loss))) return [];
  const text = `The train loss has risen from ${formatLoss(start)} to ${formatLoss(trainLoss)}.`;
  return [{ text, chart: "loss" }];
}

function divergence(findings: DiagnosisFindings): Evidence[] {
  const { numDiverged, numReplicates } = findings;
  const text =
    numReplicates === 1
      ? "Diverged: numbers left the range of floats."
      : `${numDiverged} of ${numReplicates} replicates diverged: their numbers left the range of floats.`;
  return [{ text }, ...(hasDiverged(findings) ? [] : largestUpdateInWords(findings))];
}
