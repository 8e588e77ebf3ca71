import type { DiagnosisKind } from "../Diagnosis";
import { hasDiverged, isAtFrequencies } from "../symptoms";
import { losses, topSaturation } from "./evidence";

/**
 * The last hidden layer is saturated while the output does no more than give class frequencies: the second way in which
 * sigmoid networks stall (Glorot and Bengio 2010, section 3.1). A flat part is no saturation: its units are dead or not.
 */
export const saturatedTop: DiagnosisKind = {
  name: "saturated top",
  advice:
    "The output does no more than its biases alone could, and the layer below it sits where slopes are small: little gradient " +
    "passes that layer. Normalization, activations centred on 0 or a smaller rate may keep it from there.",
  cures: ["batchNormalization", "tanh", "lowerRate", "layerNormalization"],
  find(findings) {
    const saturation = topSaturation(findings);
    if (saturation.length === 0 || hasDiverged(findings) || !isAtFrequencies(findings)) return null;
    return [...saturation, ...losses(findings)];
  },
};
