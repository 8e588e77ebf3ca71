import type { DiagnosisKind } from "../Diagnosis";
import type { DiagnosisFindings } from "../DiagnosisFindings";
import {
  blockingLayer,
  hasDiverged,
  isFarFromDone,
  isSolved,
  isStuck,
  isVanishing,
  ratioAtStart,
  ratioNow,
  startsAtZero,
} from "../symptoms";
import { firstUpdate, losses, shareAtStart, shares } from "./evidence";

/** Layer 1 stands still: a tenth of the 1e-3 a step that Karpathy's CS231n notes ("Ratio of weights:updates") call customary. */
const HARDLY_MOVES = 1e-4;

/** Training is no better than chance, or layer 1 stands still while the others learn. */
export function isHeldUp(findings: DiagnosisFindings): boolean {
  if (hasDiverged(findings) || isSolved(findings)) return false;
  if (isStuck(findings)) return true;
  return isFarFromDone(findings) && findings.updateRatio[0] < HARDLY_MOVES;
}

/** Before the first step too; taken as so where that is not known. */
export function wasVanishing(findings: DiagnosisFindings): boolean {
  return findings.startDeltaRms.length === 0 || isVanishing(ratioAtStart(findings));
}

/** From the first step on, little gradient arrives at layer 1, and training is held up. */
export const vanishing: DiagnosisKind = {
  name: "vanishing",
  advice:
    "Each layer on the way back multiplies the gradient by its weights and slopes, here by less than 1. Steeper " +
    "activations, larger initial weights, normalization and residual connections change that factor, each in its own way: compare.",
  cures: ["relu", "batchNormalization", "residual", "initializer", "layerNormalization"],
  find(findings) {
    if (startsAtZero(findings)) return null;
    if (!wasVanishing(findings) || !isVanishing(ratioNow(findings)) || !isHeldUp(findings))
      return null;
    // What arrives now is the dead layer's doing; that too little arrived before is not.
    if (blockingLayer(findings) !== null)
      return Number(ratioAtStart(findings)) > 0 ? shareAtStart(findings) : null;
    return [...shares(findings), ...firstUpdate(findings), ...losses(findings)];
  },
};
