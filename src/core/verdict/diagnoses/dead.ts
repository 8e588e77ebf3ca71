import type { DiagnosisKind } from "../Diagnosis";
import { blockingLayer, hasDiverged, isSolved, largestShare, startsAtZero } from "../symptoms";
import { percentInWords } from "../resultInWords";
import { losses, shareNow } from "./evidence";

/** Half of a layer: below it, ReLU networks train well (up to a third at the first visit's rate, FIELD-NOTES' default). */
const MANY = 0.5;
/** Deep ReLU networks begin with half of the units of their last layers dead, and may train: so many more, or nearly all, are a trouble. */
const GROWN_BY = 0.25;
const NEARLY_ALL = 0.9;

/** Units that pass nothing on at any example, and so get no gradient by which they might come back. */
export const dead: DiagnosisKind = {
  name: "dead units",
  advice:
    "A unit that is flat on every example gets exactly 0 gradient: only the layers below can bring it back. Long steps throw " +
    "units there. A smaller learning rate kills fewer, an activation without a flat part none; batch normalization centres them.",
  cures: ["lowerRate", "leakyRelu", "batchNormalization"],
  find(findings) {
    // A whole layer is another diagnosis; weights of 0 leave every unit flat, whatever the steps.
    if (blockingLayer(findings) !== null || startsAtZero(findings)) return null;
    const most = largestShare(findings.dead);
    if (!most || most.share < MANY || hasDiverged(findings) || isSolved(findings)) return null;
    const before = findings.startDead[most.layer - 1];
    if (most.share < NEARLY_ALL && most.share - before < GROWN_BY) return null;
    const start = Number.isFinite(before)
      ? `; before the first step ${percentInWords(before)}`
      : "";
    const text = `${percentInWords(most.share)} of the units of layer ${most.layer} are dead${start}.`;
    return [{ text, chart: "activations" }, ...shareNow(findings), ...losses(findings)];
  },
};
