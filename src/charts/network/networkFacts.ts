import { gradientShare, gradientShareInWords } from "../../core/verdict/gradientShare";
import { formatGradient, formatNumber } from "../../core/math/formatNumber";
import { rms } from "../../core/math/statistics";
import type { DrawnLayer, DrawnNetwork, LinkPlace, UnitPlace } from "./DrawnNetwork";

/** A number of the network with the word for it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known of a layer's units beside what is drawn. */
export interface KnownLayer extends DrawnLayer {
  readonly biases: Float32Array;
  readonly biasGradient: Float32Array;
  /** Of a normalized layer; else empty. */
  readonly gammas: Float32Array;
  readonly betas: Float32Array;
  /** NaN in the output layer. */
  readonly saturated: Float32Array;
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** A unit's numbers on the probe set, always the same ones of a layer in the same order; none for a feature. */
export function unitFacts(layers: readonly KnownLayer[], { layer, unit }: UnitPlace): Fact[] {
  const its = layers.at(layer - 1);
  if (layer === 0 || !its) return [];
  const saturated = its.saturated[unit];
  const isDead = its.isDead[unit] === 1;
  return [
    { name: "mean", value: formatNumber(its.activationMean[unit], 3) },
    { name: "std", value: formatNumber(its.activationStd[unit], 3) },
    {
      name: its.activation === "relu" ? "inactive" : "saturated",
      value: Number.isNaN(saturated) ? "–" : percent(saturated),
    },
    { name: "dead", value: isDead ? "yes" : "no" },
    { name: "delta rms", value: formatGradient(its.deltaRms[unit]) },
    ...normalizationFacts(its, unit),
  ];
}

/** What a normalized unit is scaled by and what is added to it before its activation. */
function normalizationFacts({ gammas, betas }: KnownLayer, unit: number): Fact[] {
  if (gammas.length === 0) return [];
  return [
    { name: "gamma", value: formatNumber(gammas[unit], 3) },
    { name: "beta", value: formatNumber(betas[unit], 3) },
  ];
}

/** A link's weight and the gradient that arrives there. */
export function linkFacts(layers: readonly KnownLayer[], { layer, from, to }: LinkPlace): Fact[] {
  const its = layers.at(layer - 1);
  if (!its) return [];
  const place = from * its.fanOut + to;
  return [
    { name: "weight", value: formatNumber(its.weights[place], 4) },
    { name: "gradient dL/dw", value: formatGradient(its.weightGradient[place]) },
  ];
}

/** The numbers in a line: `mean 0.31, std 0.12`. */
export function factsInWords(facts: readonly Fact[]): string {
  return facts.map(({ name, value }) => `${name} ${value}`).join(", ");
}

/** Whether automatic differentiation in float32 gave every layer a gradient; a network that diverged may have none. */
export function hasFiniteGradient(layers: readonly DrawnLayer[]): boolean {
  return layers.every(({ weightGradient, deltaRms }) => {
    const isFinite = (value: number) => Number.isFinite(value);
    return weightGradient.every(isFinite) && deltaRms.every(isFinite);
  });
}

/** What the picture shows in a sentence: how much of the last hidden layer's gradient reaches layer 1. */
export function gradientInWords({ layers }: Pick<DrawnNetwork, "layers">): string {
  const share = gradientShare(layers.map(({ deltaRms }) => rms(deltaRms)));
  if (share === null) return "";
  const words = gradientShareInWords(share);
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}
