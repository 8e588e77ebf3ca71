import { isBlind } from "../describeOutcome";
import type { DiagnosisKind } from "../Diagnosis";
import { isStuck } from "../symptoms";
import { losses, shareNow } from "./evidence";

/** No better than a guess without a known reason, and either still coming down or not for long enough to tell. */
export const early: DiagnosisKind = {
  name: "undecided",
  advice: "Nothing is wrong with the numbers so far, and little is learned yet. Train on.",
  cures: [],
  find(findings) {
    const isGuess = findings.testAccuracy !== null && isBlind(findings);
    if (!isGuess && !isStuck(findings)) return null;
    return [...losses(findings), ...shareNow(findings)];
  },
};
