import { formatCount } from "../../math/formatNumber";
import { courseOf } from "../courseOf";
import type { DiagnosisKind } from "../Diagnosis";
import { hasDiverged, isFarFromDone, isSolved } from "../symptoms";
import { largestUpdateInWords, losses, shareNow } from "./evidence";

/** The loss stays where it is, far from done, and none of the other troubles is there to explain it. */
export const plateau: DiagnosisKind = {
  name: "plateau",
  advice:
    "The gradient arrives, and yet the loss stays. Some plateaus end by themselves; where this one does not, the network may " +
    "be unable to express what is asked of it: more layers or units, other features, or another activation.",
  cures: ["hiddenLayers", "relu", "adam"],
  find(findings) {
    const course = courseOf(findings);
    if (!course?.isFlat || hasDiverged(findings) || isSolved(findings)) return null;
    if (!isFarFromDone(findings)) return null;
    const text = `In the last ${formatCount(course.numEpochs)} epochs the train loss has come down by less than 1% of chance's.`;
    return [
      { text, chart: "loss" },
      ...losses(findings),
      ...shareNow(findings),
      ...largestUpdateInWords(findings),
    ];
  },
};
