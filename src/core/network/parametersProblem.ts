import type { Problem } from "../experiment/Experiment";
import { makeProblem } from "../experiment/problem";
import type { Parameters } from "./initialParameters";
import type { DenseLayer } from "./layers";
import { NORMALIZATIONS } from "./normalizations/normalizations";

/** The first thing wrong with parameters meant for a network of these layers; null where they fit and are finite. */
export function parametersProblem(
  layers: readonly DenseLayer[],
  parameters: Parameters,
): Problem | null {
  for (const kind of ["weights", "biases", "gammas", "betas", "means", "variances"] as const) {
    const lists = parameters[kind];
    if (lists.length !== layers.length)
      return makeProblem(`parameters.${kind}`, `must have ${layers.length} layers`, lists.length);
    for (const [l, layer] of layers.entries()) {
      const path = `parameters.${kind}[${l}]`;
      const count = countOf(kind, layer);
      if (lists[l].length !== count)
        return makeProblem(path, `must have ${count} numbers`, lists[l].length);
      const wrong = lists[l].findIndex((value) => !Number.isFinite(value));
      if (wrong >= 0) return makeProblem(`${path}[${wrong}]`, "must be finite", lists[l][wrong]);
    }
  }
  return null;
}

function countOf(kind: keyof Parameters, { fanIn, fanOut, normalization }: DenseLayer): number {
  const { over } = NORMALIZATIONS[normalization];
  if (kind === "weights") return fanIn * fanOut;
  if (kind === "biases") return fanOut;
  const isThere = kind === "gammas" || kind === "betas" ? over !== null : over === "examples";
  return isThere ? fanOut : 0;
}
