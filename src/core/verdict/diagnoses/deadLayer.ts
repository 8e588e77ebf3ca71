import type { DiagnosisKind } from "../Diagnosis";
import { blockingLayer, hasDiverged, isSolved } from "../symptoms";
import { percentInWords } from "../resultInWords";
import { losses } from "./evidence";

/** A whole layer is flat on every example, so that an exact 0 is all the gradient that the layers up to it get. */
export const deadLayer: DiagnosisKind = {
  name: "dead layer",
  advice:
    "A layer whose units are all flat says the same of every example and passes exactly 0 gradient back, so that training " +
    "cannot wake it. Long steps kill units, and in deep networks the draw of the weights does too. A smaller learning rate " +
    "kills fewer, an activation without a flat part none; batch normalization centres them.",
  cures: ["lowerRate", "leakyRelu", "batchNormalization", "residual"],
  find(findings) {
    const layer = blockingLayer(findings);
    if (layer === null || hasDiverged(findings) || isSolved(findings)) return null;
    const before = findings.startDead[layer - 1];
    const start = Number.isFinite(before)
      ? `; before the first step ${percentInWords(before)}`
      : "";
    const text = `All units of layer ${layer} are dead${start}.`;
    const without = layer === 1 ? "Layer 1 gets" : `Layers 1 to ${layer} get`;
    return [
      { text, chart: "activations" },
      { text: `${without} exactly 0 gradient.`, chart: "gradientByLayer" },
      ...losses(findings),
    ];
  },
};
