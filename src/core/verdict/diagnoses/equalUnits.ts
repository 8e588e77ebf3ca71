import type { DiagnosisKind } from "../Diagnosis";
import { isGuess, startsAtZero } from "../symptoms";
import { firstUpdate, losses, shareNow } from "./evidence";

/** Weights that all began at 0 have left the units of each layer equal. */
export const equalUnits: DiagnosisKind = {
  name: "equal units",
  advice:
    "All weights began at 0: every unit of a layer computes the same, no gradient passes back through a weight of 0, and " +
    "what training adds is the same for each. Units stay copies of each other until something tells them apart: other initial weights.",
  cures: ["initializer"],
  find(findings) {
    if (!startsAtZero(findings) || findings.deltaRms.length < 2 || !isGuess(findings)) return null;
    return [...shareNow(findings), ...firstUpdate(findings), ...losses(findings)];
  },
};
