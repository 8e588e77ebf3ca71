import type { DiagnosisKind } from "../Diagnosis";
import { hasLearned } from "../symptoms";
import { largestUpdateInWords, losses, shareNow } from "./evidence";

/** The network has learned, as the test set shows, and none of the troubles is there. */
export const healthy: DiagnosisKind = {
  name: "healthy",
  advice:
    "It has learned, examples that it was not trained on show it, and the numbers give no reason to change anything.",
  cures: [],
  find: (findings) =>
    hasLearned(findings)
      ? [...losses(findings), ...shareNow(findings), ...largestUpdateInWords(findings)]
      : null,
};
