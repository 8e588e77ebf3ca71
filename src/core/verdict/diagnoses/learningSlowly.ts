import { courseOf } from "../courseOf";
import type { DiagnosisKind } from "../Diagnosis";
import { isFarFromDone, isGuess } from "../symptoms";
import { fallInWords, largestUpdateInWords, losses, shareNow } from "./evidence";
import { FAST_FROM } from "./learning";

/** The train loss comes down, far from done, at a pace that would take hundreds of evaluations to get there. */
export const learningSlowly: DiagnosisKind = {
  name: "learning slowly",
  advice:
    "The loss comes down slowly. That may change by itself; whether another activation or an optimizer that adapts its " +
    "steps is faster, a comparison shows.",
  cures: ["relu", "adam"],
  find(findings) {
    const course = courseOf(findings);
    if (!course || isGuess(findings) || course.isFlat || course.fall >= FAST_FROM) return null;
    if (!isFarFromDone(findings)) return null;
    return [
      fallInWords(course),
      ...losses(findings),
      ...shareNow(findings),
      ...largestUpdateInWords(findings),
    ];
  },
};
