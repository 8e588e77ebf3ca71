import type { DiagnosisKind } from "../Diagnosis";
import { largestUpdateInWords, losses, shareNow } from "./evidence";

/** The network learns, and none of the troubles is there. */
export const healthy: DiagnosisKind = {
  name: "healthy",
  advice: "It learns, and the numbers give no reason to change anything.",
  cures: [],
  find: (findings) => [
    ...losses(findings),
    ...shareNow(findings),
    ...largestUpdateInWords(findings),
  ],
};
