import { courseOf } from "../courseOf";
import type { DiagnosisKind } from "../Diagnosis";
import { isGuess } from "../symptoms";
import { fallInWords, losses, shareNow } from "./evidence";

/** A fall of the train loss over the recent evaluations, as a share of chance's: half of it is gone in ten times as many. */
export const FAST_FROM = 0.05;

/** The train loss comes down fast, and better than a guess the network is already. */
export const learning: DiagnosisKind = {
  name: "still learning",
  advice: "The loss comes down, and much of what a guess loses is still left. Train on.",
  cures: [],
  find(findings) {
    const course = courseOf(findings);
    if (!course || isGuess(findings) || course.fall < FAST_FROM) return null;
    return [fallInWords(course), ...losses(findings), ...shareNow(findings)];
  },
};
