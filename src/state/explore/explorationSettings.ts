/** @file The networks that the explorer shows: their ranges, where they start, and how the link writes them. */
import type { ActivationId, Experiment, InitializerId } from "../../core/experiment/Experiment";
import { FIELDS } from "../../core/experiment/fields";
import { integerField } from "../../core/experiment/simpleFields";
import type { ExplorationSettings } from "../../core/theory/Exploration";
import { unitsOf } from "../experiment/hiddenLayers";

const { activation, initializer } = FIELDS.network;

/** Layers of a network without any would have no gradient to lose; 16 networks of 50 layers of 128 are 52 MB. */
export const EXPLORED = {
  depth: integerField(1, 50, 5),
  width: integerField(1, 128, 16),
  activation,
  initializer,
} as const;

/** The experiment's own network, its widest layer in place of uneven ones. */
export function explorationOf({ network }: Experiment): ExplorationSettings {
  const units = network.hidden.map(unitsOf);
  return {
    depth: Math.max(1, units.length),
    width: Math.min(EXPLORED.width.max, Math.max(1, ...units)),
    activation: network.activation,
    initializer: network.initializer,
    inputs: "data",
  };
}

/** For instance `explore-30-64-sigmoid-glorotUniform-data`. */
export function explorationToLink(settings: ExplorationSettings): string {
  const { depth, width, activation: f, initializer: weights, inputs } = settings;
  return ["explore", depth, width, f, weights, inputs].join("-");
}

/** The settings that a link's word stands for; null where it stands for none. */
export function linkToExploration(word: string): ExplorationSettings | null {
  const [name, depth, width, f, weights, inputs, ...more] = word.split("-");
  const isKnown =
    name === "explore" &&
    more.length === 0 &&
    isWithin(EXPLORED.depth, depth) &&
    isWithin(EXPLORED.width, width) &&
    activation.choices.includes(f as ActivationId) &&
    initializer.choices.includes(weights as InitializerId) &&
    (inputs === "data" || inputs === "gaussian");
  if (!isKnown) return null;
  return {
    depth: Number(depth),
    width: Number(width),
    activation: f as ActivationId,
    initializer: weights as InitializerId,
    inputs,
  };
}

function isWithin({ min, max }: { min: number; max: number }, text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
}
