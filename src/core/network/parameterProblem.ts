import type { Problem } from "../experiment/Experiment";
import { makeProblem } from "../experiment/problem";
import type { DenseLayer } from "./layers";
import type { ParameterPlace } from "./ParameterAddress";

const VALUE_RULE = "must be a number from -3.4e38 to 3.4e38";

/** What is wrong with a value meant for a weight or a bias; null for a number that is finite in float32. */
export function parameterValueProblem(value: unknown): Problem | null {
  const isFine = typeof value === "number" && Number.isFinite(Math.fround(value));
  return isFine ? null : makeProblem("value", VALUE_RULE, value);
}

/** What is wrong with the place of a weight or a bias in a network of these layers; null where there is one. */
export function parameterPlaceProblem(
  layers: readonly Pick<DenseLayer, "fanIn" | "fanOut">[],
  { layer, from, to }: ParameterPlace,
): Problem | null {
  const place = (name: keyof ParameterPlace, value: unknown, min: number, max: number) =>
    isWithin(value, min, max)
      ? null
      : makeProblem(`place.${name}`, `must be an integer from ${min} to ${max}`, value);
  const wrongLayer = place("layer", layer, 1, layers.length);
  if (wrongLayer) return wrongLayer;
  const { fanIn, fanOut } = layers[layer - 1];
  const wrongFrom = from === null ? null : place("from", from, 0, fanIn - 1);
  return wrongFrom ?? place("to", to, 0, fanOut - 1);
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
