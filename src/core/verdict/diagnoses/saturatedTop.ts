import type { DiagnosisKind } from "../Diagnosis";
import { hasDiverged, hasFlatPart, isAtFrequencies } from "../symptoms";
import { percentInWords } from "../resultInWords";
import { losses } from "./evidence";

/** Nearly all pairs of unit and example. */
const MOST = 0.9;

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
    const layer = findings.saturated.length - 1;
    const share = findings.saturated[layer - 1];
    if (!(share >= MOST) || hasDiverged(findings) || !isAtFrequencies(findings)) return null;
    if (hasFlatPart(findings, layer)) return null;
    const text = `${percentInWords(share)} of layer ${layer}, the last hidden one, is saturated: slopes below 0.05.`;
    return [{ text, chart: "activations" }, ...losses(findings)];
  },
};
