import type { DiagnosisKind } from "../Diagnosis";
import { hasDiverged, isExploding, isStuck, ratioAtStart, ratioNow } from "../symptoms";
import { losses, shareAtStart, shareNow } from "./evidence";

/**
 * Layer 1 gets over 30 times the gradient of the last hidden layer, and training came to nothing. From the first step
 * on, as batch normalization does to deep ReLU networks: the 168 times over 30 layers of FIELD-NOTES, Yang et al. 2019.
 */
export const exploding: DiagnosisKind = {
  name: "exploding",
  advice:
    "The gradient grows from layer to layer on its way back, so one step is too long for the first layers or too short " +
    "for the last. Fewer layers make it grow less, and smaller initial weights where nothing normalizes them; clipping bounds the step.",
  cures: [
    "withoutNormalization",
    "withoutResidual",
    "gradientClip",
    "initializer",
    "layerNormalization",
    "lowerRate",
  ],
  find(findings) {
    const isKnown = findings.startDeltaRms.length > 0;
    const grows = isExploding(isKnown ? ratioAtStart(findings) : ratioNow(findings));
    if (!grows || !(hasDiverged(findings) || isStuck(findings))) return null;
    return [...shareAtStart(findings), ...shareNow(findings), ...losses(findings)];
  },
};
