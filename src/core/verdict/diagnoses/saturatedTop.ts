import type { DiagnosisKind } from "../Diagnosis";
import { hasDiverged, isStuck } from "../symptoms";
import { percentInWords } from "../resultInWords";
import { losses, saturationWord } from "./evidence";

/** Nearly all pairs of unit and example: ReLU's 0.5 is its share at initialization, and no trouble. */
const MOST = 0.9;

/**
 * The last hidden layer is saturated while the output does no more than give class frequencies: the second way in which
 * sigmoid networks stall (Glorot and Bengio 2010, section 3.1).
 */
export const saturatedTop: DiagnosisKind = {
  name: "saturated top",
  advice:
    "The output learns the class frequencies from its biases and pushes the layer below to where its slope is small; little " +
    "gradient passes that layer. Normalization, activations centred on 0 or a smaller rate keep it from there.",
  cures: ["batchNormalization", "tanh", "lowerRate", "layerNormalization"],
  find(findings) {
    const layer = findings.saturated.length - 1;
    const share = findings.saturated[layer - 1];
    if (!(share >= MOST) || hasDiverged(findings) || !isStuck(findings)) return null;
    const word = saturationWord(findings, layer);
    const text = `${percentInWords(share)} of layer ${layer}, the last hidden one, is ${word}: slopes below 0.05.`;
    return [{ text, chart: "activations" }, ...losses(findings)];
  },
};
