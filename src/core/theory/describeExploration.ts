import { ACTIVATIONS } from "../activations/activations";
import { formatCount, formatLoss, formatNumber } from "../math/formatNumber";
import { fractionInWords, gradientShareInWords } from "../verdict/gradientShare";
import { percentInWords } from "../verdict/resultInWords";
import type { Exploration } from "./Exploration";

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
  const words = capitalized(gradientShareInWords({ ratio, numHidden }));
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
    return "In some layer of some draw the weight gradient is exactly 0.";
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
    return "In some layer of some draw the activations do not vary at all.";
  if (Math.abs(rate - 1) < KEEPS) return "The activations' std stays as it is from layer to layer.";
  const verb = rate < 1 ? "shrinks" : "grows";
  return `The activations' std ${verb} by a factor of ${formatLoss(rate)} a layer on average.`;
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

/** One of the two conditions that keep the variance, with the numbers of one layer put in. */
export interface Condition {
  readonly name: "Forward" | "Backward";
  readonly formula: string;
  /** `64 × 0.016 × 0.39 = 0.40`, and what it is held against. */
  readonly numbers: string;
  readonly meaning: string;
}

/**
 * The conditions of Glorot and Bengio (2010, section 4.2.1) and He et al. (2015, section 2.2) for any activation, at the
 * middle hidden layer: what its activations give the layer above, and what it takes of that layer's delta.
 */
export function describeConditions({ settings, shapes, theory }: Exploration): Condition[] {
  const layer = Math.ceil(settings.depth / 2);
  const above = shapes[layer];
  const weightVariance = theory.weightVariance[layer];
  const variance = theory.variance[layer - 1];
  const activationSquare = theory.activationSquare[layer - 1];
  const slopeSquare = theory.slopeSquare[layer - 1];
  const forward = above.fanIn * weightVariance * activationSquare;
  const backward = above.fanOut * weightVariance * slopeSquare;
  const product = (...factors: number[]) =>
    factors.map((factor) => formatNumber(factor)).join(" × ");
  const next = layer === settings.depth ? "the output layer" : `layer ${layer + 1}`;
  return [
    {
      name: "Forward",
      formula: "fanIn × Var(W) × E[f(z)²] = Var(z)",
      numbers: `${above.fanIn} × ${product(weightVariance, activationSquare)} = ${formatNumber(forward)} against ${formatNumber(variance)}.`,
      meaning: `${capitalized(next)}'s variance of z is ${formatLoss(forward / variance)} times layer ${layer}'s.`,
    },
    {
      name: "Backward",
      formula: "fanOut × Var(W) × E[f′(z)²] = 1",
      numbers: `${above.fanOut} × ${product(weightVariance, slopeSquare)} = ${formatNumber(backward)} against 1.`,
      meaning: `Layer ${layer}'s mean square of delta is ${formatLoss(backward)} times ${next}'s, its rms ${formatLoss(Math.sqrt(backward))} times.`,
    },
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the activation's largest slope does and does not say; null where it is larger than 1. */
export function describeSlopeBound({ settings }: Exploration): string | null {
  const { name } = ACTIVATIONS[settings.activation];
  const bound = largestSlope(settings.activation);
  if (bound > 1) return null;
  if (bound === 1) return `${name}'s slope never exceeds 1: it alone makes no gradient grow.`;
  const { depth } = settings;
  return `${name}'s slope never exceeds ${bound === 1 / 4 ? "1/4" : formatLoss(bound)}, so the slopes on one path through ${depth} ${depth === 1 ? "layer" : "layers"} multiply to ${formatNumber(bound ** depth)} at most. That bounds one path; delta sums over all of them, and its law is the backward condition.`;
}

/** The largest |f'(z)| from -20 to 20 in six digits: at 0, or where softplus comes that near to 1. */
function largestSlope(id: Exploration["settings"]["activation"]): number {
  const { slope } = ACTIVATIONS[id];
  let most = 0;
  for (let i = -1280; i <= 1280; i++) most = Math.max(most, Math.abs(slope(i / 64)));
  return Number(most.toFixed(6));
}
