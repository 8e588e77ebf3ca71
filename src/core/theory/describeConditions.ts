import { formatLoss, formatNumber } from "../math/formatNumber";
import type { Exploration } from "./Exploration";

/** One of the two conditions that keep the variance, with the numbers of one layer put in. */
export interface Condition {
  readonly name: "Forward" | "Backward";
  readonly formula: string;
  /** `64 × 0.0156 × 0.394 = 0.394`, and what it is held against. */
  readonly numbers: string;
  /** What that means in theory, and what the draws show of it. */
  readonly meaning: string;
}

/**
 * The conditions of Glorot and Bengio (2010, section 4.2.1) and He et al. (2015, section 2.2) for any activation, at the
 * middle hidden layer: what its activations give the layer above, and what it takes of that layer's delta.
 */
export function describeConditions(exploration: Exploration): Condition[] {
  const { settings, shapes, theory } = exploration;
  const layer = Math.ceil(settings.depth / 2);
  const above = shapes[layer];
  const weightVariance = theory.weightVariance[layer];
  const variance = theory.variance[layer - 1];
  const forward = [above.fanIn, weightVariance, theory.activationSquare[layer - 1]];
  const backward = [above.fanOut, weightVariance, theory.slopeSquare[layer - 1]];
  return [
    {
      name: "Forward",
      formula: "fanIn × Var(W) × E[f(z)²] = Var(z)",
      numbers: productInWords(forward, variance),
      meaning: forwardInWords(exploration, layer, product(forward) / variance),
    },
    {
      name: "Backward",
      formula: "fanOut × Var(W) × E[f′(z)²] = 1",
      numbers: productInWords(backward, 1),
      meaning: backwardInWords(exploration, layer, product(backward)),
    },
  ];
}

function forwardInWords(
  { settings: { depth }, activationStd }: Exploration,
  layer: number,
  ratio: number,
): string {
  const next = nameAbove(layer, depth);
  // 0 / 0: with every weight at 0.
  if (Number.isNaN(ratio))
    return `Every weight is 0 and z does not vary, in layer ${layer} or in ${next}: there is no ratio of variances.`;
  const words = `In theory ${next}'s variance of z is ${formatLoss(ratio)} times layer ${layer}'s`;
  // Between the few units of the output layer lies no spread of a layer.
  if (layer === depth) return `${words}.`;
  const measured = (activationStd.mean[layer] / activationStd.mean[layer - 1]) ** 2;
  return `${words}; measured, the variance of its activations is ${timesInWords(measured)}.`;
}

function backwardInWords(
  { settings: { depth }, deltaRms: { mean } }: Exploration,
  layer: number,
  ratio: number,
): string {
  const next = nameAbove(layer, depth);
  const words = `In theory layer ${layer}'s mean square of delta is ${formatLoss(ratio)} times ${next}'s`;
  const here = `measured, it is ${timesInWords((mean[layer - 1] / mean[layer]) ** 2)}`;
  const overall = (mean[0] / mean[depth - 1]) ** (2 / (depth - 1));
  if (depth <= 2 || !Number.isFinite(overall)) return `${words}; ${here}.`;
  return `${words}; ${here}, and ${timesInWords(overall)} a layer on average from layer ${depth} down to layer 1.`;
}

function nameAbove(layer: number, depth: number): string {
  return layer === depth ? "the output layer" : `layer ${layer + 1}`;
}

/** ".94 times"; without a number where it divides by exactly 0. */
function timesInWords(ratio: number): string {
  if (Number.isNaN(ratio)) return "exactly 0 in both";
  return ratio === Infinity ? "0 in the one and not in the other" : `${formatLoss(ratio)} times`;
}

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 8;

/** The product and what it is held against, in as many digits as it takes for what is printed to multiply to what is printed. */
function productInWords(factors: readonly number[], against: number): string {
  const [fan, ...others] = factors;
  const result = product(factors);
  const text = (digits: number) => others.map((factor) => shortened(factor, digits));
  let digits = FEWEST_DIGITS;
  const isTrue = () =>
    formatNumber(product([fan, ...text(digits).map(Number)]), FEWEST_DIGITS) ===
    formatNumber(result, FEWEST_DIGITS);
  while (!isTrue() && digits < MOST_DIGITS) digits++;
  const side = against === 1 ? "1" : formatNumber(against, FEWEST_DIGITS);
  return `${[fan, ...text(digits)].join(" × ")} = ${formatNumber(result, FEWEST_DIGITS)} against ${side}.`;
}

/** A number in so many digits, without zeros at its end beyond the fewest. */
function shortened(value: number, digits: number): string {
  const whole = formatNumber(value, digits);
  if (digits === FEWEST_DIGITS) return whole;
  const shorter = shortened(value, digits - 1);
  return Number(shorter) === Number(whole) ? shorter : whole;
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}
