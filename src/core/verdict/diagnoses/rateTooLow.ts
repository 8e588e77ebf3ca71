import { courseOf } from "../courseOf";
import type { DiagnosisKind } from "../Diagnosis";
import { isFarFromDone, largestUpdate } from "../symptoms";
import { largestUpdateInWords, losses } from "./evidence";
import { formatCount, formatLoss } from "../../math/formatNumber";

/** A tenth of the customary updateRatio of 1e-3; at 1e-4 even the layer that moves most needs 10,000 steps to become another. */
const SHORT_STEP = 1e-4;
/** A loss that rises this seldom falls steadily: the noise of the batches is larger where steps are. */
const STEADY_BELOW = 0.1;

/** The loss falls steadily and slowly, and no layer moves much. */
export const rateTooLow: DiagnosisKind = {
  name: "rate too low",
  advice:
    "The steps are very short, and the loss comes down a little with each epoch. A higher learning rate gets further in the same time; so does an " +
    "optimizer that adapts its steps.",
  cures: ["higherRate", "adam"],
  find(findings) {
    const course = courseOf(findings);
    const update = largestUpdate(findings);
    if (!course || update === null || update === 0 || update >= SHORT_STEP) return null;
    if (course.upShare >= STEADY_BELOW || !isFarFromDone(findings)) return null;
    const { trainLoss } = findings.history;
    const text = `In ${formatCount(course.numEpochs)} epochs the train loss has come down steadily, to ${formatLoss(trainLoss[trainLoss.length - 1])}.`;
    return [...largestUpdateInWords(findings), { text, chart: "loss" }, ...losses(findings)];
  },
};
