import type { DiagnosisKind } from "../Diagnosis";
import { blockingLayer, isVanishing, ratioNow, startsAtZero } from "../symptoms";
import { firstUpdate, losses, shareAtStart, shareNow, topSaturation } from "./evidence";
import { isHeldUp, wasVanishing } from "./vanishing";

/** Little gradient arrives at layer 1, though before the first step there was enough: training itself has lost it. */
export const vanished: DiagnosisKind = {
  name: "gradient lost",
  advice:
    "More of the gradient reached layer 1 before the first step: training has moved units to where their slopes are small, or " +
    "shrunk the weights on the way. Smaller steps and normalization keep the units where their slopes are not.",
  cures: ["lowerRate", "batchNormalization", "gradientClip", "residual"],
  find(findings) {
    if (startsAtZero(findings) || wasVanishing(findings)) return null;
    if (blockingLayer(findings) !== null) return null;
    if (!isVanishing(ratioNow(findings)) || !isHeldUp(findings)) return null;
    return [
      ...topSaturation(findings),
      ...shareNow(findings),
      ...shareAtStart(findings),
      ...firstUpdate(findings),
      ...losses(findings),
    ];
  },
};
