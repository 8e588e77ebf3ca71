import type { DiagnosisKind } from "../Diagnosis";
import { losses, shareNow } from "./evidence";

/** Little learned, no known reason, and nothing to tell by whether it will be more: all that no other diagnosis names. */
export const early: DiagnosisKind = {
  name: "undecided",
  advice:
    "The test set shows little of what is learned so far, and no number names a trouble. Train on.",
  cures: [],
  find: (findings) => [...losses(findings), ...shareNow(findings)],
};
