/** @file The numbers that diagnoses share, as evidence. */
import { formatCount, formatLoss, formatNumber } from "../../math/formatNumber";
import type { Course } from "../courseOf";
import { capitalize } from "../capitalize";
import type { Evidence } from "../Diagnosis";
import type { DiagnosisFindings } from "../DiagnosisFindings";
import { gradientShare, gradientShareInWords } from "../gradientShare";
import { percentInWords } from "../resultInWords";
import { hasFlatPart, ratioAtStart, ratioNow } from "../symptoms";

/** Nearly all pairs of unit and example. */
const MOST_SATURATED = 0.9;

/** "Layer 1 gets 1/430 of layer 5's gradient." */
export function shareNow({ deltaRms }: DiagnosisFindings): Evidence[] {
  const share = gradientShare(deltaRms);
  if (!share) return [];
  return [{ text: `${capitalize(gradientShareInWords(share))}.`, chart: "gradientByLayer" }];
}

export function shareAtStart({ startDeltaRms }: DiagnosisFindings): Evidence[] {
  const share = gradientShare(startDeltaRms);
  if (!share) return [];
  const text = `Before the first step: ${gradientShareInWords(share)}.`;
  return [{ text, chart: "layer1" }];
}

/** The share now, and at the start where it was another by more than a factor of 3. */
export function shares(findings: DiagnosisFindings): Evidence[] {
  const change = Number(ratioNow(findings)) / Number(ratioAtStart(findings));
  const isOther = !(change > 1 / 3 && change < 3);
  return [...shareNow(findings), ...(isOther ? shareAtStart(findings) : [])];
}

/** That nearly all of the last hidden layer is saturated, where it is. A flat part is no saturation. */
export function topSaturation(findings: DiagnosisFindings): Evidence[] {
  const layer = findings.saturated.length - 1;
  const share = findings.saturated[layer - 1];
  if (!(share >= MOST_SATURATED) || hasFlatPart(findings, layer)) return [];
  const text = `${percentInWords(share)} of layer ${layer}, the last hidden one, is saturated: slopes below 0.05.`;
  return [{ text, chart: "activations" }];
}

/** How far a step moves layer 1, beside what is customary. */
export function firstUpdate({ updateRatio, deltaRms }: DiagnosisFindings): Evidence[] {
  const ratio = updateRatio[0];
  if (ratio === undefined || !Number.isFinite(ratio)) return [];
  const part = ratio === 0 ? "by nothing" : `by ${formatNumber(ratio)} of their size`;
  const layer = deltaRms.length > 1 ? "layer 1" : "the output layer";
  return [
    {
      text: `The last step changed the weights of ${layer} ${part}; about 1e-3 is customary.`,
      chart: "layersOverTime",
    },
  ];
}

/** The layer that a step moves most. */
export function largestUpdateInWords({ updateRatio }: DiagnosisFindings): Evidence[] {
  const known = updateRatio.map((ratio, i) => ({ ratio, layer: i + 1 }));
  const [most] = known
    .filter(({ ratio }) => Number.isFinite(ratio))
    .sort((a, b) => b.ratio - a.ratio);
  if (!most) return [];
  const name = most.layer === updateRatio.length ? "the output layer" : `layer ${most.layer}`;
  return [
    {
      text: `The last step changed the weights of ${name} most, by ${formatNumber(most.ratio)} of their size; about 1e-3 is customary.`,
      chart: "layersOverTime",
    },
  ];
}

/** "Train loss .69; chance (ln 2 = .69)." */
export function losses({ trainLoss, testLoss, chance }: DiagnosisFindings): Evidence[] {
  if (trainLoss === null || testLoss === null || !Number.isFinite(trainLoss)) return [];
  const text = `Loss ${formatLoss(trainLoss)} train, ${formatLoss(testLoss)} test; ${chance.phrase}.`;
  return [{ text, chart: "loss" }];
}

/** "In the last 29 epochs the train loss has come down by 3% of chance's." */
export function fallInWords({ fall, numEpochs }: Course): Evidence {
  const size = percentInWords(fall);
  const text = `In the last ${formatCount(numEpochs)} epochs the train loss has come down by ${size} of chance's.`;
  return { text, chart: "loss" };
}

export function courseInWords({ meanRise, numEpochs }: Course): Evidence {
  const rise = percentInWords(meanRise);
  const text = `Over ${formatCount(numEpochs)} epochs the train loss jumps up by ${rise} of chance's loss between two looks, on average.`;
  return { text, chart: "loss" };
}
