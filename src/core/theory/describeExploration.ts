import { ACTIVATIONS } from "../activations/activations";
import { formatCount, formatLoss } from "../math/formatNumber";
import { capitalize } from "../verdict/capitalize";
import { fractionInWords, gradientShareInWords } from "../verdict/gradientShare";
import { percentInWords } from "../verdict/resultInWords";
import type { Exploration, LayerProfile } from "./Exploration";
import { layersInWords } from "./layersInWords";

/** Ratios within 2% of 1 keep what they multiply. */
const KEEPS = 0.02;
/** A wide-layer ratio that differs by more than this factor from the measured one is named beside it. */
const TELLING_FACTOR = 1.25;
/** Shares that are worth a number. */
const HARDLY_ANY = 0.005;

/** Sentences on what the draws show, from layer 1 to the last hidden layer. */
export function describeExploration(exploration: Exploration): string[] {
  return exploration.settings.depth < 2
    ? [describeUnits(exploration)]
    : [
        describeDelta(exploration),
        describeWeightGradient(exploration),
        describeActivations(exploration),
        describeUnits(exploration),
      ];
}

function describeDelta({ settings, deltaRms, theory }: Exploration): string {
  const { depth: numHidden } = settings;
  if (deltaRms.mean[0] === 0 && deltaRms.high[0] > 0)
    return "In some draws layer 1 gets exactly 0 gradient, and so the geometric mean over draws is 0.";
  const ratio = firstToLast(deltaRms.mean, numHidden);
  const words = capitalize(gradientShareInWords({ ratio, numHidden }));
  const expected = firstToLast(theory.deltaRms, numHidden);
  const limit = fractionInWords(expected);
  const isTelling = Math.max(ratio / expected, expected / ratio) > TELLING_FACTOR;
  if (!isTelling || !(ratio > 0) || limit === fractionInWords(ratio)) return `${words}.`;
  const part = limit === "" ? "about as much" : limit.replace(/ of$/, "");
  return `${words}; in infinitely wide layers it would be ${part}.`;
}

/** Delta and the weight gradient are two things, and the sentence says how far they part. */
function describeWeightGradient({ settings, deltaRms, weightGradientRms }: Exploration): string {
  const { depth } = settings;
  const ratio = firstToLast(weightGradientRms.mean, depth);
  const delta = firstToLast(deltaRms.mean, depth);
  if (!(ratio > 0 && ratio < Infinity))
    return zerosInWords("The weight gradient", weightGradientRms, depth + 1);
  const size = fractionInWords(ratio);
  const words = size === "" ? `about as large as layer ${depth}'s` : `${size} layer ${depth}'s`;
  const apart = ratio / delta;
  const doesFollow = apart < 2 && apart > 1 / 2;
  return doesFollow
    ? `Layer 1's weight gradient, its input times its delta, is ${words}.`
    : `The weight gradient does not follow delta, since each delta is multiplied by its layer's input: layer 1's is ${words}.`;
}

function describeActivations({ settings, activationStd }: Exploration): string {
  const { depth } = settings;
  const rate = firstToLast(activationStd.mean, depth) ** (-1 / (depth - 1));
  if (!(rate > 0 && rate < Infinity))
    return zerosInWords("The activations' std", activationStd, depth);
  if (Math.abs(rate - 1) < KEEPS) return "The activations' std stays as it is from layer to layer.";
  const verb = rate < 1 ? "shrinks" : "grows";
  return `The activations' std ${verb} by a factor of ${formatLoss(rate)} a layer on average.`;
}

/** Which of the first layers, all of them `numLayers` at the most, have exactly 0, in every draw or in some. */
function zerosInWords(quantity: string, { mean, high }: LayerProfile, numLayers: number): string {
  const layers = Array.from({ length: numLayers }, (_, l) => l + 1);
  const always = layers.filter((layer) => high[layer - 1] === 0);
  const sometimes = layers.filter((layer) => mean[layer - 1] === 0);
  const words = (some: number[]) => layersInWords(some, mean.length);
  if (always.length > 0) return `${quantity} is exactly 0 in every draw in ${words(always)}.`;
  if (sometimes.length > 0) return `${quantity} is exactly 0 in some draws in ${words(sometimes)}.`;
  return `${quantity} leaves the range of floats.`;
}

/** The layer with the most dead units, or else the one with the most saturated ones. */
function describeUnits({ settings, dead, saturated, numExamples }: Exploration): string {
  const { name, isFlat } = { isFlat: undefined, ...ACTIVATIONS[settings.activation] };
  const mostDead = largest(dead.mean);
  if (mostDead.share >= HARDLY_ANY)
    return `In layer ${mostDead.layer}, ${percentInWords(mostDead.share)} of the units are dead: their slope is 0 on each of ${formatCount(numExamples)} examples.`;
  const mostSaturated = largest(saturated.mean);
  const { layer, share } = mostSaturated;
  if (isFlat)
    return `Hardly a unit is dead: each is active on some of ${formatCount(numExamples)} examples.`;
  if (share < HARDLY_ANY) return `Hardly a slope of ${name} is below .05: no layer is saturated.`;
  return `Layer ${layer} is the most saturated: ${percentInWords(share)} of its slopes are below .05.`;
}

function firstToLast(values: Float64Array, numHidden: number): number {
  return values[0] / values[numHidden - 1];
}

/** The largest hidden share and its layer, counted from 1. */
function largest(shares: Float64Array): { layer: number; share: number } {
  let best = { layer: 1, share: 0 };
  shares.forEach((share, l) => {
    if (share > best.share) best = { layer: l + 1, share };
  });
  return best;
}
