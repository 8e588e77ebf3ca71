import type { ParameterPlace } from "../ParameterAddress";
import { mean } from "../../math/statistics";
import { chosenExamples, type ExampleChoice, type NetworkTrace } from "./NetworkTrace";
import { multiplyByFactor } from "./factorColumn";
import type { Path } from "./Path";
import { pathFactors, type PathFactor } from "./pathFactors";
import { localFactor, pathSum, type PathSum } from "./pathSum";
import { rankPaths } from "./rankPaths";

/** One of the strongest paths. */
export interface StrongPath {
  readonly path: Path;
  /** From the parameter to the loss. */
  readonly factors: readonly PathFactor[];
  /** The product of its factors, with its sign; the mean of the examples' products. */
  readonly contribution: number;
  /** `|product|`, or the mean of the examples' `|product|`. */
  readonly magnitude: number;
  /** Its part of the sum of `|product|` over all paths, 0 to 1; over all paths the shares add up to 1. */
  readonly share: number;
}

export interface StrongestPaths extends PathSum {
  /** How many paths there are, those with product 0 too. */
  readonly numPaths: number;
  /** Strongest first. */
  readonly paths: readonly StrongPath[];
  /** As many of them, from the first, are proved to be the strongest of all; for one example every one. */
  readonly numCertain: number;
}

/**
 * The `count` paths from a parameter to the loss with the largest `|product|`. For one example exactly these. For the
 * mean they are chosen by their mean `|product|`, computed exactly, among the paths that are among the `2 count` best
 * of any one example. A path that is not can, on each example, be no stronger than the last of these, so whatever
 * exceeds the mean of those lasts is certain (the stop rule of the threshold algorithm: Fagin, Lotem and Naor 2003).
 */
export function strongestPaths(
  trace: NetworkTrace,
  parameter: ParameterPlace,
  choice: ExampleChoice,
  count = 5,
): StrongestPaths {
  const { layer, to } = parameter;
  const examples = chosenExamples(trace, choice);
  const sum = pathSum(trace, parameter, choice);
  const numCandidates = count;
  const candidates = new Map<string, Path>();
  let bound = 0;
  for (const example of examples) {
    const local = Math.abs(localFactor(trace, parameter, example));
    if (local === 0) continue;
    const ranked = rankPaths(trace, layer, to, example, numCandidates);
    for (const { path } of ranked) candidates.set(`${path.units} ${path.skips}`, path);
    if (ranked.length === numCandidates)
      bound += (local * ranked[numCandidates - 1].magnitude) / examples.length;
  }
  const paths = [...candidates.values()]
    .map((path) => measurePath(trace, parameter, path, examples, sum.magnitude))
    .sort((a, b) => b.magnitude - a.magnitude)
    .slice(0, count);
  const firstDoubtful = paths.findIndex(({ magnitude }) => choice === "mean" && magnitude < bound);
  return {
    ...sum,
    numPaths: countPaths(trace, layer),
    paths,
    numCertain: firstDoubtful < 0 ? paths.length : firstDoubtful,
  };
}

function measurePath(
  trace: NetworkTrace,
  parameter: ParameterPlace,
  path: Path,
  examples: readonly number[],
  total: number,
): StrongPath {
  const factors = pathFactors(parameter, path, trace.layers.length);
  const products = new Float64Array(examples.length).fill(1);
  // From the loss back, as the gradient arrives.
  for (const factor of factors.toReversed()) multiplyByFactor(products, trace, factor, examples);
  const magnitude = mean(products.map(Math.abs));
  return { path, factors, contribution: mean(products), magnitude, share: magnitude / total };
}

/** Ways from one unit of `layer` to the loss: each layer multiplies them by its units, and 1 for going round it. */
function countPaths({ layers }: NetworkTrace, layer: number): number {
  return layers
    .slice(layer)
    .reduce((ways, { fanOut, isResidual }) => ways * (fanOut + (isResidual ? 1 : 0)), 1);
}
